import type { Sheet } from "hucre/xlsx";
import { FormatError } from "../../errors.ts";
import { columnLetter } from "../columns.ts";
import type { CellRemark, ParsedFile, ParsedRow, ParsedTable } from "../format.ts";
import { readRow, settleLayout } from "../header.ts";
import { findLayout, recogniseLayout, type Layout } from "../layouts/index.ts";
import type { CellRecogniser, ReadingAids } from "../reading.ts";
import { recoverHeader } from "../recover-header.ts";
import { byKnownColumns, findHeader, type FoundHeader } from "./find-header.ts";
import { listMerges } from "./list-merges.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readCell } from "./read-cell.ts";
import { listComments } from "./list-comments.ts";

/** Enough for telling columns by their cells. */
const SAMPLE_ROWS = 400;

type NamedTable = ParsedTable & { readonly name: string };

/**
 * Reads a workbook as translators send it back: every sheet whose header is one of helpferry's, hidden rows and
 * columns included. Sheets that somebody added are passed over, as are blank rows.
 *
 * Throws FormatError for a file that cannot be trusted as a whole.
 */
export async function parseWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { recognise }: ReadingAids = {},
): Promise<ParsedFile> {
  const { sheets } = await openWorkbook(bytes, fileName);
  const found = sheets.map((sheet) => findHeader(sheet));
  const named = found.filter(({ header }) => recogniseLayout(header) !== undefined);
  const known =
    named.length === 0 && recognise !== undefined
      ? sheets.flatMap((sheet) => findByCells(sheet, recognise) ?? [])
      : named;
  const [first] = known.length > 0 ? known : found.toSorted(byKnownColumns);
  if (first === undefined) {
    throw new FormatError({
      code: "no-sheet",
      message: `Cannot read ${fileName}: it has no sheet.`,
      hint: "Take the file as it was handed out and put the translations in again.",
    });
  }
  const layout = first.layout ?? settleLayout(first.header, fileName);
  const isSheetPerLocale = known.length > 1;
  const layoutOf = (one: FoundHeader): Layout => one.layout ?? settleLayout(one.header, fileName);
  if (isSheetPerLocale && known.some((one) => layoutOf(one).name !== "per-locale")) {
    throw new FormatError({
      code: "several-sheets",
      message: `Cannot read ${fileName}: the sheets ${known.map(({ sheet }) => `"${sheet.name}"`).join(" and ")} both hold texts, and it cannot be told which is meant.`,
      hint: "Leave only one of them in the workbook.",
    });
  }
  const tables = known.map((one) => readTable(one, fileName));
  const [only = { rows: [], ...first.header }] = tables;
  return {
    layout: (isSheetPerLocale ? findLayout("sheets") : undefined) ?? layout,
    rows: isSheetPerLocale ? tables.flatMap(({ rows }) => rows) : only.rows,
    columns: only.columns,
    otherColumns: only.otherColumns,
    encoding: "utf-8",
    byteOrderMark: false,
    delimiter: null,
    recovered: known.flatMap(({ recovered }) => recovered),
    ...(isSheetPerLocale ? { tables } : {}),
  };
}

function findByCells(sheet: Sheet, recognise: CellRecogniser): FoundHeader | undefined {
  const records = sheet.rows
    .slice(0, SAMPLE_ROWS)
    .map((values, row) =>
      values.map((value, column) => readCell(value, sheet.cells?.get(`${row},${column}`)).text),
    );
  const found = recoverHeader(records, recognise);
  return found.header === undefined ? undefined : { sheet, row: found.firstRow - 2, ...found };
}

/** The rows of a sheet that hold something. */
export function readTable({ sheet, header, row: headerRow }: FoundHeader, fileName: string): NamedTable {
  const comments = listComments(sheet);
  const merges = listMerges(sheet, header.meanings.length, fileName);
  const rows: ParsedRow[] = [];
  for (let index = headerRow + 1; index < sheet.rows.length; index += 1) {
    const values = sheet.rows[index] ?? [];
    const remarks: CellRemark[] = [];
    const cells = values.map((value, column) => {
      const { text, remarks: own } = readCell(value, sheet.cells?.get(`${index},${column}`));
      for (const remark of own) {
        remarks.push({ ...remark, letter: columnLetter(column) });
      }
      return text;
    });
    if (cells.some((cell) => cell.trim() !== "")) {
      remarks.push(...(comments.get(index) ?? []), ...(merges.get(index) ?? []));
      const row = readRow(cells, header, index + 1);
      rows.push(remarks.length === 0 ? row : { ...row, remarks });
    }
  }
  return { name: sheet.name, rows, columns: header.columns, otherColumns: header.otherColumns };
}
