import { dirname, join, resolve } from "node:path";
import { replaceFile } from "../files/index.ts";
import { formatUnitId, isUnitField, textAt, type Resource, type WorkingId } from "../model/index.ts";
import { readPlan, type Plan } from "../plan/index.ts";
import { renderRejectedCsv, type RejectedCells } from "../report/index.ts";
import { readDecisions, reviewPath, standingOf, type Said } from "../review/index.ts";
import { openSnapshot, openWorkingCopy, type ObjectStore } from "../snapshot/index.ts";
import type { Texts } from "../texts/index.ts";

export interface ExportRejectedOptions {
  /** The plan file that was reviewed. */
  readonly plan: string;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
  /** The CSV file to write. */
  readonly out: string;
  readonly texts: Texts;
}

/**
 * Writes the translations that were rejected, with what was said of them, for those who translate. Resolves to how
 * many there are. Throws ConflictError where the decisions are about another plan.
 */
export async function exportRejected(options: ExportRejectedOptions): Promise<number> {
  const plan = await readPlan(options.plan);
  const { said } = await readDecisions(reviewPath(options.plan), plan.header.planId);
  const folder = options.snapshot ?? join(dirname(resolve(options.plan)), plan.header.snapshot);
  const { header } = await openSnapshot(folder);
  let count = 0;
  async function* rows(): AsyncGenerator<RejectedCells> {
    for await (const row of listRejected(plan, { said, folder, workspaceId: header.origin.workspaceId })) {
      count += 1;
      yield row;
    }
  }
  await replaceFile(options.out, renderRejectedCsv(rows(), options.texts));
  return count;
}

async function* listRejected(
  plan: Plan,
  {
    said,
    folder,
    workspaceId,
  }: {
    readonly said: ReadonlyMap<string, Said>;
    readonly folder: string;
    readonly workspaceId: string;
  },
): AsyncGenerator<RejectedCells> {
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
        yield {
          unit: formatUnitId({ resource, objectId: key, field }, workspaceId),
          locale,
          source: (object && textAt(object, defaultLocale, field)) ?? "",
          target: after,
          comment: decision.comment,
          reviewer: decision.reviewer,
        };
      }
    }
  } finally {
    await Promise.all([...stores.values()].map(async (store) => store.close()));
  }
}
