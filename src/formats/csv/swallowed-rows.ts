import { FormatError } from "../../errors.ts";
import { toText, type TextBytes } from "../../model/index.ts";

/** A line inside a cell that begins as a row does: a unit id and a delimiter. */
const ROW_INSIDE_CELL =
  /\n[ \t]*"{0,2}[csan]\.[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z][A-Za-z0-9]*\.[0-9a-z]{2}"{0,2}[,;\t|]/;

/**
 * Throws FormatError where a cell holds what were rows of their own: a missing quotation mark joined them,
 * and a later one closed the cell, so that the file still parses.
 */
export function refuseSwallowedRows(cells: readonly string[], fileName: string, row: number): void {
  if (cells.some(holdsRow)) {
    throw new FormatError({
      code: "swallowed-rows",
      message: `Cannot read ${fileName}: a cell that starts in row ${row} holds the rows that follow it. A quotation mark is missing there.`,
      hint: "Open the file in a text editor, close the cell in that row, and import it again.",
    });
  }
}

const LINE_FEED = 0x0a;

/** True for a cell that `refuseSwallowedRows` refuses. */
export function holdsSwallowedRows(cell: TextBytes): boolean {
  const { bytes, start, end } = cell;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === LINE_FEED) {
      return holdsRow(toText(cell));
    }
  }
  return false;
}

function holdsRow(cell: string): boolean {
  return cell.includes("\n") && ROW_INSIDE_CELL.test(cell);
}
