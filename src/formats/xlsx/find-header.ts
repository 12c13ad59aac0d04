import type { Sheet } from "hucre/xlsx";
import { countKnown, readHeaderCells, type HeaderCells } from "../header.ts";
import type { Layout } from "../layouts/index.ts";
import type { Recovery } from "../reading.ts";

/** Above the header there may be a title. */
const HEADER_ROWS = 20;

/** Where the header of a sheet is. */
export interface FoundHeader {
  readonly sheet: Sheet;
  readonly header: HeaderCells;
  /** Counted from 0; -1 where the table begins with a text. */
  readonly row: number;
  readonly recovered: readonly Recovery[];
  /** Where the header alone does not say it. */
  readonly layout?: Layout;
}

/** The row of a sheet that has most of our columns. */
export function findHeader(sheet: Sheet): FoundHeader {
  const candidates = sheet.rows.slice(0, HEADER_ROWS).map((values, row) => ({
    sheet,
    row,
    header: readHeaderCells(dropEmptyEnd(values.map((value) => (typeof value === "string" ? value : "")))),
    recovered: row === 0 ? [] : [{ kind: "rows-above", rows: row } as const],
  }));
  const none = { sheet, row: 0, header: readHeaderCells([]), recovered: [] };
  const [best = none] = candidates.toSorted(byKnownColumns);
  return best;
}

/** Most of our columns first. */
export function byKnownColumns(left: FoundHeader, right: FoundHeader): number {
  return countKnown(right.header) - countKnown(left.header);
}

/** A sheet is as wide as its widest row. */
function dropEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
