import { FormatError } from "../errors.ts";
import { COLUMNS, columnLetter, matchColumn, type Column } from "./columns.ts";
import type { ColumnPlace, ParsedFile, ParsedRow } from "./format.ts";
import { recogniseLayout, type Layout } from "./layouts/index.ts";
import { readPresetHeader } from "./layouts/presets.ts";

/** Columns of which two cannot be told apart; of the others the first is read. */
const ONLY_ONCE = ["id", "target"] as const satisfies readonly Column[];

/** What the cells of a header mean. */
export interface HeaderCells extends Pick<ParsedFile, "columns" | "otherColumns"> {
  readonly cells: readonly string[];
  /** What each cell of a row is: a column of helpferry's, or another one. */
  readonly meanings: readonly (Column | undefined)[];
}

/** `meanings`, where they are not told by the names in the header. */
export function readHeaderCells(
  cells: readonly string[],
  meanings: readonly (Column | undefined)[] = readPresetHeader(cells) ??
    cells.map((cell) => matchColumn(cell)),
): HeaderCells {
  const columns: Partial<Record<Column, ColumnPlace>> = {};
  const otherColumns: ColumnPlace[] = [];
  for (const [index, column] of meanings.entries()) {
    const place = { letter: columnLetter(index), header: cells[index] ?? "" };
    if (column === undefined) {
      otherColumns.push(place);
    } else {
      columns[column] ??= place;
    }
  }
  return { cells, meanings, columns, otherColumns };
}

/** How many of its cells are columns of helpferry's. */
export function countKnown({ meanings }: HeaderCells): number {
  return meanings.filter((column) => column !== undefined).length;
}

/**
 * The layout of a file with this header. Throws FormatError where columns are missing that are needed, or stand
 * there twice.
 */
export function settleLayout(header: HeaderCells, fileName: string): Layout {
  const layout = recogniseLayout(header);
  if (layout === undefined) {
    throw noHeader(header, fileName);
  }
  const { meanings } = header;
  const repeated = ONLY_ONCE.find((column) => meanings.indexOf(column) !== meanings.lastIndexOf(column));
  if (repeated !== undefined) {
    const letters = meanings.flatMap((column, index) => (column === repeated ? [columnLetter(index)] : []));
    throw new FormatError({
      code: "duplicate-column",
      message: `Cannot read ${fileName}: columns ${letters.join(" and ")} are both named "${repeated}".`,
      hint: "Delete or rename the one that should not be read.",
    });
  }
  return layout;
}

function noHeader({ columns, cells }: HeaderCells, fileName: string): FormatError {
  const missing = (["id", "target"] as const).filter((column) => columns[column] === undefined);
  return new FormatError({
    code: "no-header",
    message: `Cannot read ${fileName}: its first row has no column ${missing.map((name) => `"${name}"`).join(" and no column ")}; found ${describeCells(cells)}.`,
    hint: `Keep the first row as it was handed out: ${COLUMNS.join(", ")}.`,
  });
}

function describeCells(cells: readonly string[]): string {
  const shown = cells.slice(0, 12).map((cell) => JSON.stringify(cell.slice(0, 40)));
  return shown.length === 0 ? "nothing" : shown.join(", ");
}

/** Shared by the rows of files that have no other columns. */
const NO_CELLS: string[] = [];

/** A row of a file with this header. */
export function readRow(
  data: readonly string[],
  { meanings, otherColumns }: HeaderCells,
  row: number,
): ParsedRow {
  const cells: Partial<Record<Column, string>> = {};
  const otherCells = otherColumns.length === 0 ? NO_CELLS : [];
  let surplusCells = 0;
  for (let index = 0; index < Math.max(data.length, meanings.length); index += 1) {
    const cell = data[index] ?? "";
    const column = meanings[index];
    if (index >= meanings.length) {
      surplusCells += Number(cell.trim() !== "");
    } else if (column === undefined) {
      otherCells.push(cell);
    } else {
      cells[column] ??= cell;
    }
  }
  return { row, cells, otherCells, surplusCells };
}
