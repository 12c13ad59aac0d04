import { isUnitField, type ContentObject, type JsonValue } from "../model/index.ts";
import type { Change, HoldReason, Operation, Plan } from "../plan/index.ts";
import type { Coverage } from "../report/index.ts";
import { openSnapshot, TranslationsReader } from "../snapshot/index.ts";
import { readGroupTree } from "./group-tree.ts";
import { CollectionCounter } from "./status/collection-counter.ts";
import { NOWHERE, readUnits, TRANSLATED } from "./status/read-units.ts";

/** How far the languages are in the workspace, and will be when the plan is carried out. */
export interface PlanCoverage {
  readonly before: Coverage;
  readonly after: Coverage;
}

/**
 * What a plan makes of the coverage: the working copy is what there is to be, and the plan says of each text of it whether the
 * workspace has it now and whether it gets it. What is deleted counts in neither. Undefined where the plan gives no
 * language a text and takes none away: then the snapshot is not read.
 */
export async function readPlanCoverage(folder: string, plan: Plan): Promise<PlanCoverage | undefined> {
  const { notes, isChanged } = await noteTexts(plan);
  if (!isChanged) {
    return undefined;
  }
  const snapshot = await openSnapshot(folder);
  const { locales, origin } = snapshot.header;
  const before = new CollectionCounter(locales);
  const after = new CollectionCounter(locales);
  const tree = await readGroupTree(snapshot);
  const translations = new TranslationsReader(folder);
  try {
    for (const resource of TRANSLATED) {
      for await (const object of snapshot.objects(resource)) {
        const units = await readUnits(object, { workspaceId: origin.workspaceId, translations });
        const collection = tree.collectionsOf(object).at(-1) ?? NOWHERE;
        const note = notes.get(`${resource}/${object.id}`);
        if (note?.isThereBefore !== false) {
          before.add(withTexts(object, note?.before), units, collection);
        }
        if (note?.isThereAfter !== false) {
          after.add(withTexts(object, note?.after), units, collection);
        }
      }
    }
  } finally {
    await translations.close();
  }
  return { before: listCoverage(before), after: listCoverage(after) };
}

function listCoverage(counter: CollectionCounter): Coverage {
  return { perLocale: counter.perLocale(), perCollection: counter.perCollection() };
}

/** What is to be known of an object: which of its texts are not as they are in the working copy. */
interface Note {
  isThereBefore: boolean;
  isThereAfter: boolean;
  /** `+fr/name` for a text that is there, `-fr/name` for one that is not: little memory for many objects. */
  before: string;
  after: string;
}

/** Held so, an object of the working copy is not in the workspace. */
const GONE: ReadonlySet<HoldReason> = new Set(["unknown-id", "deleted-live", "gone-since"]);

async function noteTexts(
  plan: Plan,
): Promise<{ readonly notes: ReadonlyMap<string, Note>; readonly isChanged: boolean }> {
  const notes = new Map<string, Note>();
  let isChanged = false;
  for await (const operation of plan.operations()) {
    const texts = operation.changes.filter((change) => isTextGivenOrTaken(change, operation));
    const isHeld = operation.action === "hold";
    const isThere =
      operation.remoteId !== null && !(operation.hold !== undefined && GONE.has(operation.hold));
    if (operation.action === "delete" || (texts.length === 0 && isThere)) {
      continue;
    }
    isChanged ||= !isHeld && texts.length > 0;
    const key = `${operation.resource}/${operation.key}`;
    const note = notes.get(key) ?? { isThereBefore: true, isThereAfter: true, before: "", after: "" };
    note.isThereBefore &&= isThere;
    note.isThereAfter &&= isThere || !isHeld;
    for (const { locale, field, before, after } of texts) {
      note.before += `${sign(before)}${locale}/${field} `;
      note.after += `${sign(isHeld ? before : after)}${locale}/${field} `;
    }
    notes.set(key, note);
  }
  return { notes, isChanged };
}

function isTextGivenOrTaken({ locale, field, before, after }: Change, { resource }: Operation): boolean {
  return locale !== null && isUnitField(resource, field) && isText(before) !== isText(after);
}

function isText(value: JsonValue): boolean {
  return typeof value === "string" && value !== "";
}

function sign(value: JsonValue): string {
  return isText(value) ? "+" : "-";
}

/** An object of the working copy with the texts that are noted, and without those that are not there. */
function withTexts(object: ContentObject, noted = ""): ContentObject {
  if (noted === "") {
    return object;
  }
  const content: Record<string, Readonly<Record<string, JsonValue>>> = { ...object.content };
  for (const [, mark, locale = "", field = ""] of noted.matchAll(/([+-])([^/ ]+)\/(\S+) /g)) {
    const own = content[locale] ?? {};
    content[locale] = { ...own, [field]: mark === "+" ? (own[field] ?? PRESENT) : null };
  }
  return { ...object, content };
}

/** Stands for a text that is there: what it says does not count. */
const PRESENT = "…";
