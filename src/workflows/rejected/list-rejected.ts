import { dirname, join, resolve } from "node:path";
import { textAt, type LocaleCode, type Resource, type WorkingId } from "../../model/index.ts";
import { readPlan, type Plan } from "../../plan/index.ts";
import { readDecisions, reviewPath, standingOf } from "../../review/index.ts";
import { openSnapshot, openWorkingCopy, type ObjectStore, type Snapshot } from "../../snapshot/index.ts";
import { isTranslation } from "../is-translation.ts";

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

/** Opens a plan and the snapshot it was made of. Throws FormatError or ConfigError where one is none, or is not there. */
export async function openReviewed({
  plan: path,
  snapshot,
}: ReviewedPlan): Promise<{ readonly plan: Plan; readonly snapshot: Snapshot }> {
  const plan = await readPlan(path);
  const folder = snapshot ?? join(dirname(resolve(path)), plan.header.snapshot);
  return { plan, snapshot: await openSnapshot(folder) };
}

/**
 * The translations of a plan that were rejected, in the order of the plan; `path` is its file. Throws ConflictError where
 * the decisions are about another plan.
 */
export async function* listRejected(
  path: string,
  { plan, snapshot: { folder } }: { readonly plan: Plan; readonly snapshot: Snapshot },
): AsyncGenerator<RejectedTranslation> {
  const { said } = await readDecisions(reviewPath(path), plan.header.planId);
  const stores = new Map<Resource, ObjectStore<WorkingId>>();
  try {
    for await (const { resource, key, defaultLocale, changes } of plan.operations()) {
      for (const change of changes) {
        const decision = said.get(change.changeId);
        if (
          decision === undefined ||
          standingOf(decision) !== "rejected" ||
          !isTranslation(change, { resource, defaultLocale })
        ) {
          continue;
        }
        const { locale, field, after } = change;
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
