import type { MergeRange, Sheet } from "hucre/xlsx";
import { FormatError } from "../../errors.ts";
import { columnLetter } from "../columns.ts";
import type { CellRemark } from "../format.ts";

/** More cells than this are merged by nobody; ranges may overlap in hostile files, and then there is no end to them. */
const MOST_CELLS = 1_000_000;

/**
 * Merged cells of a sheet by row, counted from 0, as far as it has rows and the table has columns.
 * Throws FormatError for more than a sheet has.
 */
export function listMerges(
  { merges = [], rows }: Pick<Sheet, "merges" | "rows">,
  columnCount: number,
  fileName: string,
): ReadonlyMap<number, readonly CellRemark[]> {
  const found = new Map<number, CellRemark[]>();
  let count = 0;
  for (const merge of merges) {
    const text = describeRange(merge);
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row += 1) {
      const remarks = found.get(row) ?? [];
      found.set(row, remarks);
      for (let column = merge.startCol; column <= Math.min(merge.endCol, columnCount - 1); column += 1) {
        remarks.push({ letter: columnLetter(column), kind: "merged", text });
      }
      count += 1 + Math.max(0, Math.min(merge.endCol, columnCount - 1) - merge.startCol + 1);
      if (count > MOST_CELLS) {
        throw new FormatError({
          code: "too-many-merges",
          message: `Cannot read ${fileName}: more than ${MOST_CELLS} of its cells are merged.`,
          hint: "Split the merged cells and save it again.",
        });
      }
    }
  }
  return found;
}

function describeRange({ startRow, endRow, startCol, endCol }: MergeRange): string {
  return `${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}`;
}
