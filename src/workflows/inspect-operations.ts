import { Checker, DEFAULT_CHOICE, type CheckFinding } from "../checks/index.ts";
import {
  fieldRule,
  formatUnitId,
  textAt,
  type ContentObject,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { earliestDate, NO_REMARKS, type OperationRemarks, type PlanFinding } from "../report/index.ts";
import { openSnapshot, openWorkingCopy, Waivers, type ObjectStore } from "../snapshot/index.ts";
import type { Texts } from "../texts/index.ts";
import { describeCheckFinding } from "./describe-check-finding.ts";
import { isTranslation, type Translation } from "./is-translation.ts";

/** Says of operations what does not stand in their plan. */
export interface Inspector {
  inspect(operation: Operation): Promise<OperationRemarks>;
  close(): Promise<void>;
}

/**
 * Checks the translations that a plan brings against their sources in the snapshot, as `check` does, and finds
 * the dates of news whose date stays. What was waived is not told. Only objects that there is something to be found out of are
 * read, one at a time.
 */
export async function openInspector(folder: string, texts: Texts): Promise<Inspector> {
  const { header } = await openSnapshot(folder);
  const { workspaceId } = header.origin;
  const waivers = await Waivers.load(folder);
  const checker = new Checker(DEFAULT_CHOICE);
  const stores = new Map<Resource, ObjectStore<WorkingId>>();

  async function read({ resource, key }: Operation): Promise<ContentObject | undefined> {
    const store = stores.get(resource) ?? (await openWorkingCopy(folder, resource));
    stores.set(resource, store);
    return store.read(key);
  }

  function check(change: Translation, operation: Operation, object: ContentObject): PlanFinding[] {
    const { resource, key } = operation;
    const { changeId, locale, field, after } = change;
    const { defaultLocale } = object;
    const source = textAt(object, defaultLocale, field);
    const { kind, maxLength = null } = fieldRule(resource, field) ?? { kind: "text" };
    if (source === null || locale === defaultLocale || (kind !== "text" && kind !== "html")) {
      return [];
    }
    const pair = { source, sourceLocale: defaultLocale, target: after, locale, kind, maxLength };
    const unit = formatUnitId({ resource, objectId: key, field }, workspaceId);
    return checker
      .check(pair)
      .filter(({ code }) => !waivers.has({ ...pair, unit }, code))
      .map((finding) => toPlanFinding(changeId, finding, texts));
  }

  return {
    inspect: async (operation) => {
      if (operation.resource === "news-item") {
        return needsDate(operation)
          ? { ...NO_REMARKS, publishedAt: earliestDate((await read(operation))?.settings["assignments"]) }
          : NO_REMARKS;
      }
      // All locales of a source in a row: what is known of a source is worked out once.
      const translations = operation.changes
        .filter((change): change is Translation => isTranslation(change, operation) && change.after !== "")
        .toSorted((left, right) => (left.field < right.field ? -1 : Number(left.field > right.field)));
      const object = translations.length === 0 ? undefined : await read(operation);
      return object === undefined
        ? NO_REMARKS
        : { ...NO_REMARKS, findings: translations.flatMap((change) => check(change, operation, object)) };
    },
    close: async () => {
      for (const store of stores.values()) {
        await store.close();
      }
    },
  };
}

/** True for news that a plan changes and whose date it leaves as it is. */
function needsDate({ action, changes }: Operation): boolean {
  return action === "update" && changes.every(({ field }) => field !== "assignments");
}

function toPlanFinding(changeId: string, finding: CheckFinding, texts: Texts): PlanFinding {
  const { code, severity } = finding;
  return { changeId, code, severity, ...describeCheckFinding(texts, finding) };
}
