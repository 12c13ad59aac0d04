import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import { COLUMNS, columnLetter, matchColumn, NEEDED_COLUMNS, type Column } from "../columns.ts";
import type { ColumnPlace } from "../format.ts";
import { normaliseRowEnds } from "./row-ends.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough for any header; the rest of the file is not looked at for finding it. */
const HEADER_CHARS = 20_000;

/** The header record of a file and what it says about the rest. */
export interface Header {
  readonly delimiter: string;
  /** Where the header record begins, after a `sep=;` line if there is one. */
  readonly start: number;
  readonly cells: readonly string[];
  /** What each column is; undefined for one that is not helpferry's. */
  readonly columns: readonly (Column | undefined)[];
}

/**
 * Finds the delimiter by the header record alone: the one under which it holds our columns. Data is never
 * used to guess, because it may be full of commas and semicolons.
 * Throws FormatError where no delimiter gives the columns that are needed, or gives one of them twice.
 */
export function findHeader(text: string, fileName: string): Header {
  const separatorLine = /^sep=(.)(?:\r\n?|\n)/.exec(text);
  const start = separatorLine?.[0].length ?? 0;
  const delimiters = separatorLine?.[1] === undefined ? DELIMITERS : [separatorLine[1], ...DELIMITERS];
  const candidates = delimiters.map((delimiter) => readHeader(text, start, delimiter));
  const best = candidates.reduce((left, right) => (countKnown(right) > countKnown(left) ? right : left));
  const missing = NEEDED_COLUMNS.filter((column) => !best.columns.includes(column));
  if (missing.length > 0) {
    throw new FormatError({
      code: "no-header",
      message: `Cannot read ${fileName}: its first row has no column ${missing.map((name) => `"${name}"`).join(" and no column ")}; found ${describeCells(best.cells)}.`,
      hint: `Keep the first row as it was handed out: ${COLUMNS.join(", ")}.`,
    });
  }
  const repeated = NEEDED_COLUMNS.find(
    (column) => best.columns.indexOf(column) !== best.columns.lastIndexOf(column),
  );
  if (repeated !== undefined) {
    const letters = best.columns.flatMap((column, index) =>
      column === repeated ? [columnLetter(index)] : [],
    );
    throw new FormatError({
      code: "duplicate-column",
      message: `Cannot read ${fileName}: columns ${letters.join(" and ")} are both named "${repeated}".`,
      hint: "Delete or rename the one that should not be read.",
    });
  }
  return best;
}

function readHeader(text: string, start: number, delimiter: string): Header {
  const sample = normaliseRowEnds(text.slice(start, start + HEADER_CHARS), delimiter);
  const [cells = []] = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 1 }).data;
  return { delimiter, start, cells, columns: cells.map((cell) => matchColumn(cell)) };
}

function countKnown(header: Header): number {
  return header.columns.filter((column) => column !== undefined).length;
}

function describeCells(cells: readonly string[]): string {
  const shown = cells.slice(0, 12).map((cell) => JSON.stringify(cell.slice(0, 40)));
  return shown.length === 0 ? "nothing" : shown.join(", ");
}

/** Where each of helpferry's columns stands; the first of a repeated one. */
export function columnPlaces(header: Header): Readonly<Partial<Record<Column, ColumnPlace>>> {
  const places: Partial<Record<Column, ColumnPlace>> = {};
  for (const [index, column] of header.columns.entries()) {
    if (column !== undefined) {
      places[column] ??= { letter: columnLetter(index), header: header.cells[index] ?? column };
    }
  }
  return places;
}
