import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import { decodeText, normaliseRowEnds, refuseOtherFormats } from "../../formats/index.ts";
import type { ReadOptions } from "../source.ts";
import { fieldOfName, newsfeedOfHeader, normaliseName } from "../table/columns.ts";
import type { Table, TableRow } from "../table/table.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** Enough for any header. */
const HEADER_CHARS = 20_000;

interface Header {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

/**
 * Reads CSV with a header of somebody's own. The delimiter is the one under which the header has most
 * columns that are known, and most columns at all; texts are never used to guess it.
 *
 * Throws FormatError for another kind of file, letters that got lost, a quotation mark that swallows rows.
 */
export function readCsvTable(bytes: Uint8Array, fileName: string, options: ReadOptions): Table {
  refuseOtherFormats(bytes, fileName);
  const { text } = decodeText(bytes, fileName);
  const separatorLine = /^sep=(.)(?:\r\n?|\n)/.exec(text);
  const start = separatorLine?.[0].length ?? 0;
  const delimiters = separatorLine?.[1] === undefined ? DELIMITERS : [separatorLine[1]];
  const mapped = new Set([...(options.columns?.values() ?? [])].map(normaliseName));
  const score = ({ cells }: Header): number =>
    cells.filter((cell) => isKnown(cell, mapped)).length * 1000 + Math.min(cells.length, 999);
  const { delimiter, cells } = delimiters
    .map((each) => readHeader(text.slice(start, start + HEADER_CHARS), each))
    .reduce((left, right) => (score(right) > score(left) ? right : left));
  if (text.slice(0, HEADER_CHARS).includes("\u0000")) {
    throw new FormatError({
      code: "is-binary",
      message: `Cannot read ${fileName}: it should be text, but it has bytes that no text has.`,
      hint: "Check that it is the right file, and save it as CSV UTF-8.",
    });
  }
  return {
    header: cells,
    rows: readRows(normaliseRowEnds(text.slice(start), delimiter), delimiter, fileName),
  };
}

function isKnown(cell: string, mapped: ReadonlySet<string>): boolean {
  return (
    fieldOfName(cell) !== undefined || newsfeedOfHeader(cell) !== undefined || mapped.has(normaliseName(cell))
  );
}

function readHeader(start: string, delimiter: string): Header {
  const sample = normaliseRowEnds(start, delimiter);
  const [cells = []] = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 1 }).data;
  return { delimiter, cells: cells.map((cell) => cell.trim()) };
}

function readRows(text: string, delimiter: string, fileName: string): TableRow[] {
  const rows: TableRow[] = [];
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors: [error] }) => {
      row += 1;
      if (error !== undefined) {
        throw new FormatError({
          code: "broken-quote",
          message: `Cannot read ${fileName}: in row ${row} a quotation mark is not closed, or not doubled inside a cell, so that it is not clear where the cell ends.`,
          hint: "Open the file in a spreadsheet, mend the row and save it as CSV UTF-8 again.",
        });
      }
      if (row > 1) {
        rows.push({ row, cells: data });
      }
    },
  });
  return rows;
}
