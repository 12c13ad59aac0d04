import { dirname, join, resolve } from "node:path";
import { isUnitField, textAt, type LocaleCode, type Resource, type WorkingId } from "../../model/index.ts";
import { readPlan } from "../../plan/index.ts";
import { readDecisions, reviewPath, standingOf } from "../../review/index.ts";
import { openSnapshot, openWorkingCopy, type ObjectStore, type Snapshot } from "../../snapshot/index.ts";

/** A plan that was reviewed. */
export interface ReviewedPlan {
  /** The plan file. */
  readonly plan: string;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
}

/** A translation that a reviewer rejected, and what was said of it. */
export interface RejectedTranslation {
  readonly resource: Resource;
  readonly objectId: WorkingId;
  readonly field: string;
  readonly locale: LocaleCode;
  readonly source: string;
  readonly target: string;
  /** Empty where nothing was said. */
  readonly comment: string;
  readonly reviewer: string;
}

/** Opens the snapshot that a plan was made of. Throws FormatError or ConfigError where it is none, or is not there. */
export async function openReviewed({ plan: path, snapshot }: ReviewedPlan): Promise<Snapshot> {
  const { header } = await readPlan(path);
  return openSnapshot(snapshot ?? join(dirname(resolve(path)), header.snapshot));
}

/**
 * The translations of a plan that were rejected, in the order of the plan. Throws ConflictError where the decisions are
 * about another plan.
 */
export async function* listRejected(path: string, { folder }: Snapshot): AsyncGenerator<RejectedTranslation> {
  const plan = await readPlan(path);
  const { said } = await readDecisions(reviewPath(path), plan.header.planId);
  const stores = new Map<Resource, ObjectStore<WorkingId>>();
  try {
    for await (const { resource, key, defaultLocale, changes } of plan.operations()) {
      for (const { changeId, locale, field, after } of changes) {
        const decision = said.get(changeId);
        const isTranslation =
          locale !== null &&
          locale !== defaultLocale &&
          isUnitField(resource, field) &&
          typeof after === "string";
        if (decision === undefined || standingOf(decision) !== "rejected" || !isTranslation) {
          continue;
        }
        const store = stores.get(resource) ?? (await openWorkingCopy(folder, resource));
        stores.set(resource, store);
        const object = await store.read(key);
        const source = (object && textAt(object, defaultLocale, field)) ?? "";
        const { comment, reviewer } = decision;
        yield { resource, objectId: key, field, locale, source, target: after, comment, reviewer };
      }
    }
  } finally {
    await Promise.all([...stores.values()].map(async (store) => store.close()));
  }
}
