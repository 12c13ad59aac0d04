import { UsageError } from "../../errors.ts";
import { findFormat, formatRowMark, LONGEST_CELL, rowCheck } from "../../formats/index.ts";
import { writeWorkbook } from "../../ingest/index.ts";
import type { Chunks } from "../../files/index.ts";
import type { JsonValue } from "../../model/index.ts";
import { ID_COLUMN, MARK_COLUMN, type NewsColumn } from "./columns.ts";
import { decodeValue } from "./field-text.ts";
import type { HandedOutCell, HandedOutItem } from "./hand-out.ts";

/** News items to be written into a file. */
export interface SheetToWrite {
  readonly exportId: string;
  readonly columns: readonly NewsColumn[];
  readonly items: readonly HandedOutItem[];
  readonly byteOrderMark: boolean;
}

/** A kind of file that news is handed out in. A new one is an entry of SHEET_KINDS. */
export interface SheetKind {
  readonly extension: string;
  /** True where texts that look like formulas are written with a guard character. */
  readonly guardsFormulas: boolean;
  /** False for a text that would not come back as it is. */
  canHold(text: string): boolean;
  serialize(sheet: SheetToWrite): Promise<Chunks>;
}

const csv: SheetKind = {
  extension: ".csv",
  guardsFormulas: true,
  canHold: isPlain,
  async serialize(sheet) {
    const format = findFormat("csv");
    if (format === undefined) {
      return [];
    }
    const columns = [ID_COLUMN, ...sheet.columns.map(({ header }) => header), MARK_COLUMN];
    const table = format.writeTable(
      columns.map((header) => ({ header, isText: header !== ID_COLUMN && header !== MARK_COLUMN })),
      { byteOrderMark: sheet.byteOrderMark },
    );
    return [table.begin, ...listRecords(sheet).map((cells, index) => table.row(cells, index + 2)), table.end];
  },
};

const xlsx: SheetKind = {
  extension: ".xlsx",
  guardsFormulas: false,
  canHold: (text) => text.length <= LONGEST_CELL && isPlain(text),
  serialize: async (sheet) =>
    writeWorkbook(
      "News",
      [{ header: ID_COLUMN, width: 20 }, ...sheet.columns, { header: MARK_COLUMN, width: 24 }],
      listRecords(sheet),
    ),
};

const json: SheetKind = {
  extension: ".json",
  guardsFormulas: false,
  canHold: () => true,
  serialize: async (sheet) => {
    const items = sheet.items.map((item) => ({
      [ID_COLUMN]: item.rowId,
      ...Object.fromEntries(item.cells.map((cell) => [cell.header, toJson(cell)])),
      [MARK_COLUMN]: markOf(sheet, item),
    }));
    return `${JSON.stringify(items, undefined, 2)}\n`;
  },
};

export const SHEET_KINDS: readonly SheetKind[] = [csv, xlsx, json];

/** The kind of file that a path names. Throws UsageError for another. */
export function sheetKindOf(path: string): SheetKind {
  const kind = SHEET_KINDS.find(({ extension }) => path.toLowerCase().endsWith(extension));
  if (kind === undefined) {
    throw new UsageError({
      code: "unknown-format",
      message: `Cannot write news into ${path}: its name says no kind of file that news is handed out in.`,
      hint: `Let it end in one of: ${SHEET_KINDS.map(({ extension }) => extension).join(", ")}.`,
    });
  }
  return kind;
}

function listRecords(sheet: SheetToWrite): string[][] {
  return sheet.items.map((item) => [
    item.rowId,
    ...item.cells.map(({ text }) => text ?? ""),
    markOf(sheet, item),
  ]);
}

function markOf({ exportId }: SheetToWrite, { rowId }: HandedOutItem): string {
  return formatRowMark({ exportId, locale: null, check: rowCheck(rowId) });
}

/** Lists and flags as JSON has them; everything else is the text of its cell. */
function toJson({ field, value, text }: HandedOutCell): JsonValue {
  const isNative = field === "labels" || field === "reactions" || field === "deliverSilently";
  return isNative && value !== "" ? decodeValue(field, value) : (text ?? "");
}

/** True for what every spreadsheet keeps: no lone surrogates, no control characters but tabs and line ends. */
function isPlain(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);
}
