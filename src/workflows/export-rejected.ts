import { replaceFile } from "../files/index.ts";
import { formatUnitId } from "../model/index.ts";
import { renderRejectedCsv, type RejectedCells } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import { listRejected, openReviewed, type ReviewedPlan } from "./rejected/list-rejected.ts";

export interface ExportRejectedOptions extends ReviewedPlan {
  /** The CSV file to write. */
  readonly out: string;
  readonly texts: Texts;
}

/**
 * Writes the translations that were rejected, with what was said of them, as a list. Resolves to how many there are.
 * Throws ConflictError where the decisions are about another plan.
 */
export async function exportRejected(options: ExportRejectedOptions): Promise<number> {
  const reviewed = await openReviewed(options);
  const { workspaceId } = reviewed.snapshot.header.origin;
  let count = 0;
  async function* rows(): AsyncGenerator<RejectedCells> {
    for await (const { resource, objectId, field, ...cells } of listRejected(options.plan, reviewed)) {
      count += 1;
      yield { unit: formatUnitId({ resource, objectId, field }, workspaceId), ...cells };
    }
  }
  await replaceFile(options.out, renderRejectedCsv(rows(), options.texts));
  return count;
}
