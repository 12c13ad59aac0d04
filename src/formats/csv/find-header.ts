import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import { COLUMNS, columnLetter, matchColumn, type Column } from "../columns.ts";
import type { ColumnPlace, ParsedFile } from "../format.ts";
import { recogniseLayout, type Layout } from "../layouts/index.ts";
import { normaliseRowEnds } from "./row-ends.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough for any header; the rest of the file is not looked at for finding it. */
const HEADER_CHARS = 20_000;

/** Columns of which two cannot be told apart; of the others the first is read. */
const ONLY_ONCE = ["id", "target"] as const satisfies readonly Column[];

/** The header record of a file and what it says about the rest. */
export interface Header extends Pick<ParsedFile, "columns" | "otherColumns"> {
  readonly layout: Layout;
  readonly delimiter: string;
  /** Where the header record begins, after a `sep=;` line if there is one. */
  readonly start: number;
  readonly cells: readonly string[];
  /** What each cell of a row is: a column of helpferry's, or another one. */
  readonly meanings: readonly (Column | undefined)[];
}

type Candidate = Omit<Header, "layout">;

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
  const layout = recogniseLayout(best);
  if (layout === undefined) {
    throw noHeader(best, fileName);
  }
  const repeated = ONLY_ONCE.find(
    (column) => best.meanings.indexOf(column) !== best.meanings.lastIndexOf(column),
  );
  if (repeated !== undefined) {
    const letters = best.meanings.flatMap((column, index) =>
      column === repeated ? [columnLetter(index)] : [],
    );
    throw new FormatError({
      code: "duplicate-column",
      message: `Cannot read ${fileName}: columns ${letters.join(" and ")} are both named "${repeated}".`,
      hint: "Delete or rename the one that should not be read.",
    });
  }
  return { ...best, layout };
}

function noHeader({ columns, cells }: Candidate, fileName: string): FormatError {
  const missing = (["id", "target"] as const).filter((column) => columns[column] === undefined);
  return new FormatError({
    code: "no-header",
    message: `Cannot read ${fileName}: its first row has no column ${missing.map((name) => `"${name}"`).join(" and no column ")}; found ${describeCells(cells)}.`,
    hint: `Keep the first row as it was handed out: ${COLUMNS.join(", ")}.`,
  });
}

function readHeader(text: string, start: number, delimiter: string): Candidate {
  const sample = normaliseRowEnds(text.slice(start, start + HEADER_CHARS), delimiter);
  const [cells = []] = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 1 }).data;
  const meanings = cells.map((cell) => matchColumn(cell));
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
  return { delimiter, start, cells, meanings, columns, otherColumns };
}

function countKnown({ meanings }: Candidate): number {
  return meanings.filter((column) => column !== undefined).length;
}

function describeCells(cells: readonly string[]): string {
  const shown = cells.slice(0, 12).map((cell) => JSON.stringify(cell.slice(0, 40)));
  return shown.length === 0 ? "nothing" : shown.join(", ");
}
