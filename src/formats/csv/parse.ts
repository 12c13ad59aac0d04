import Papa from "papaparse";
import { FormatError } from "../../errors.ts";
import { NOTE_COLUMNS } from "../columns.ts";
import type { ParsedFile, ParsedRow } from "../format.ts";
import { stripGuard } from "../formula-guard.ts";
import { readRow } from "../header.ts";
import type { FileWriting, ReadingAids } from "../reading.ts";
import { decodeText } from "./decode-text.ts";
import { findHeader, type Header } from "./find-header.ts";
import { refuseOtherFormats } from "./refuse-other-formats.ts";
import { settleRowEnds } from "./row-ends.ts";
import { refuseSwallowedRows } from "./swallowed-rows.ts";

/** What a disk or a download leaves where it lost a part of a file. */
const ZEROS = "\u0000".repeat(16);

/**
 * Reads a CSV file as translators send it back, whatever their spreadsheet made of delimiter, row ends and the order
 * of columns. Blank rows and rows above the header are passed over.
 *
 * Throws FormatError for a file that cannot be trusted as a whole: another kind of file, another encoding than
 * Unicode's or the one that is named, no header, a quote that swallows rows.
 */
export function parseCsv(bytes: Uint8Array, fileName: string, aids: ReadingAids = {}): ParsedFile {
  const rows: ParsedRow[] = [];
  let lastRecord: readonly string[] = [];
  const takeRecord: RecordTaker = (data, header, row) => {
    lastRecord = data;
    if (row >= header.firstRow && data.some((cell) => cell.trim() !== "")) {
      rows.push(readRow(data, header, row));
    }
  };
  const read = readRecords(bytes, fileName, takeRecord, aids);
  const last = rows.at(-1);
  if (
    last !== undefined &&
    last.row === read.lastRow &&
    read.isOpenEnded &&
    lastRecord.length < read.meanings.length
  ) {
    rows[rows.length - 1] = { ...last, isCutOff: true };
  }
  const { layout, columns, otherColumns, encoding, byteOrderMark, delimiter, recovered } = read;
  return { layout, rows, columns, otherColumns, encoding, byteOrderMark, delimiter, recovered };
}

export type RecordTaker = (cells: readonly string[], header: Header, row: number) => void;

/** A file whose records were read. */
interface RecordsRead extends Header, FileWriting {
  readonly delimiter: string;
  readonly lastRow: number;
  /** True where the last record does not end. */
  readonly isOpenEnded: boolean;
}

/**
 * Reads the records of a CSV file, the header first, each with its number as a spreadsheet counts. Guards are taken off
 * where the file was given back to be mended: all its cells were guarded then. Throws as `parseCsv` does.
 */
export function readRecords(
  bytes: Uint8Array,
  fileName: string,
  onRecord: RecordTaker,
  aids: ReadingAids = {},
): RecordsRead {
  refuseOtherFormats(bytes, fileName);
  const { text, encoding, byteOrderMark } = decodeText(bytes, fileName, aids.encoding);
  if (text.includes(ZEROS)) {
    throw new FormatError({
      code: "zero-filled",
      message: `Cannot read ${fileName}: a part of it is nothing but zeros. It was damaged when it was saved or sent.`,
      hint: "Send or download it again.",
    });
  }
  const header = findHeader(text, fileName, aids);
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
  return { ...header, encoding, byteOrderMark, lastRow: row, isOpenEnded: !/[\r\n]$/.test(text) };
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
