import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import type { Column } from "../columns.ts";
import type { ParsedFile, ParsedRow } from "../format.ts";
import { decodeText } from "./decode-text.ts";
import { columnPlaces, findHeader, type Header } from "./find-header.ts";
import { refuseOtherFormats } from "./refuse-other-formats.ts";
import { normaliseRowEnds } from "./row-ends.ts";
import { refuseSwallowedRows } from "./swallowed-rows.ts";

/**
 * Reads a CSV file as translators send it back, whatever their spreadsheet made of delimiter, encoding,
 * row ends and the order of columns. Blank rows are passed over.
 *
 * Throws FormatError for a file that cannot be trusted as a whole: another kind of file, an encoding in
 * which letters got lost, no header, a quote that swallows rows.
 */
export function parseCsv(bytes: Uint8Array, fileName: string): ParsedFile {
  refuseOtherFormats(bytes, fileName);
  const { text, encoding } = decodeText(bytes, fileName);
  const header = findHeader(text, fileName);
  const { delimiter } = header;
  const rows: ParsedRow[] = [];
  let row = 0;
  Papa.parse<string[]>(normaliseRowEnds(text.slice(header.start), delimiter), {
    delimiter,
    newline: "\n",
    step: ({ data, errors: [error] }) => {
      row += 1;
      if (error !== undefined) {
        throw brokenQuote(fileName, row, error.code);
      }
      refuseSwallowedRows(data, fileName, row);
      if (row > 1 && data.some((cell) => cell.trim() !== "")) {
        rows.push(readRow(data, header, row));
      }
    },
  });
  return {
    rows,
    columns: columnPlaces(header),
    ignoredColumns: header.cells.filter(
      (cell, index) => header.columns[index] === undefined && cell.trim() !== "",
    ),
    encoding,
  };
}

function readRow(data: readonly string[], { cells, columns }: Header, row: number): ParsedRow {
  const found: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) {
    if (column !== undefined) {
      found[column] ??= data[index] ?? "";
    }
  }
  const surplusCells = data.slice(cells.length).filter((cell) => cell.trim() !== "").length;
  return { row, cells: found, surplusCells };
}

function brokenQuote(fileName: string, row: number, papaCode: string): FormatError {
  const what =
    papaCode === "MissingQuotes"
      ? "a quotation mark opens a cell and is never closed, so that the rest of the file would be one cell"
      : "a quotation mark inside a quoted cell is not doubled, so that it is not clear where the cell ends";
  return new FormatError({
    code: "broken-quote",
    message: `Cannot read ${fileName}: in row ${row} ${what}.`,
    hint: "Open the file in a spreadsheet, mend the row and save it as CSV UTF-8 again.",
  });
}
