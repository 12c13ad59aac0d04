import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import { FormatError } from "../../errors.ts";
import { openWorkbook, writeDate } from "../../formats/index.ts";
import type { Table } from "../table/table.ts";

/**
 * Reads the first visible sheet of a workbook: its first row with something in it is the header. Dates come
 * as `2021-03-04 10:00:00` without a zone, for a spreadsheet has none, and as `2021-03-04` where that is all it
 * shows; a formula as its result, or as itself where the file has none; truth values as `TRUE` and `FALSE`.
 *
 * Throws FormatError for what is no workbook, or unfolds to too much.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Table> {
  const sheet = await readFirstSheet(bytes, fileName);
  const start = sheet.rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  const header = (sheet.rows[start] ?? []).map((value) => describeValue(value).trim());
  while (header.at(-1) === "") {
    header.pop();
  }
  return { header, rows: listRows(sheet, start) };
}

async function readFirstSheet(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  const { sheets } = await openWorkbook(bytes, fileName, {
    sheets: (info) => info.hidden !== true && info.veryHidden !== true,
  });
  const [first] = sheets;
  if (first !== undefined) {
    return first;
  }
  throw new FormatError({
    code: "no-sheet",
    message: `Cannot read ${fileName}: it has no visible sheet.`,
    hint: "Make the sheet with the news visible and save it again.",
  });
}

function* listRows({ rows, cells }: Sheet, headerIndex: number): Generator<{ row: number; cells: string[] }> {
  for (const [index, values] of rows.entries()) {
    if (index > headerIndex) {
      yield {
        row: index + 1,
        cells: values.map((value, column) => describeCell(value, cells?.get(`${index},${column}`))),
      };
    }
  }
}

function describeCell(value: CellValue, cell: Cell | undefined): string {
  return value === null && cell?.formula !== undefined
    ? `=${cell.formula}`
    : describeValue(value, /h/i.test(cell?.style?.numFmt ?? ""));
}

function describeValue(value: CellValue, showsTime = false): string {
  if (value instanceof Date) {
    return writeDate(value, showsTime);
  }
  if (typeof value === "boolean") {
    return String(value).toUpperCase();
  }
  // A cell keeps 15 digits of a number. Longer ones are shown as a spreadsheet shows them, so that nobody takes
  // what is made up at their end for theirs.
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER
    ? value.toExponential(14).toUpperCase()
    : String(value ?? "");
}
