import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import { NOTE_COLUMNS } from "../columns.ts";
import type { ParsedFile, ParsedRow } from "../format.ts";
import { stripGuard } from "../formula-guard.ts";
import { readRow } from "../header.ts";
import { decodeText } from "./decode-text.ts";
import { findHeader, type Header } from "./find-header.ts";
import { refuseOtherFormats } from "./refuse-other-formats.ts";
import { settleRowEnds } from "./row-ends.ts";
import { refuseSwallowedRows } from "./swallowed-rows.ts";

/**
 * Reads a CSV file as translators send it back, whatever their spreadsheet made of delimiter, encoding,
 * row ends and the order of columns. Blank rows are passed over.
 *
 * Throws FormatError for a file that cannot be trusted as a whole: another kind of file, an encoding in
 * which letters got lost, no header, a quote that swallows rows.
 */
export function parseCsv(bytes: Uint8Array, fileName: string): ParsedFile {
  const rows: ParsedRow[] = [];
  const { layout, columns, otherColumns, encoding } = readRecords(bytes, fileName, (data, header, row) => {
    if (row > 1 && data.some((cell) => cell.trim() !== "")) {
      rows.push(readRow(data, header, row));
    }
  });
  return { layout, rows, columns, otherColumns, encoding };
}

/**
 * Reads the records of a CSV file, the header first, each with its number as a spreadsheet counts. Guards are taken off
 * where the file was given back to be mended: all its cells were guarded then. Throws as `parseCsv` does.
 */
export function readRecords(
  bytes: Uint8Array,
  fileName: string,
  onRecord: (cells: readonly string[], header: Header, row: number) => void,
): Header & Pick<ParsedFile, "encoding"> {
  refuseOtherFormats(bytes, fileName);
  const { text, encoding } = decodeText(bytes, fileName);
  const header = findHeader(text, fileName);
  const { delimiter, columns } = header;
  const isAnnotated = NOTE_COLUMNS.some((column) => columns[column] !== undefined);
  let row = 0;
  const table = settleRowEnds(text.slice(header.start), delimiter);
  Papa.parse<string[]>(table.text, {
    delimiter,
    newline: table.newline,
    step: ({ data, errors: [error] }) => {
      row += 1;
      if (error !== undefined) {
        throw brokenQuote(fileName, row, error.code);
      }
      refuseSwallowedRows(data, fileName, row);
      onRecord(isAnnotated ? data.map((cell) => stripGuard(cell)) : data, header, row);
    },
  });
  return { ...header, encoding };
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
