import { resolveLocale, type LocaleCode } from "../../model/index.ts";
import type { Column } from "../columns.ts";
import type { ParsedRow } from "../format.ts";
import { readRowMark } from "../row-mark.ts";
import { namedColumns, rowCells } from "./cells.ts";
import type { Layout, StrayRow } from "./layout.ts";

const COLUMNS = [
  "id",
  "type",
  "context",
  "source",
  "locale",
  "target",
  "status",
  "change",
  "note",
  "max",
  "~hash",
] as const satisfies readonly Column[];

/** One file with a row for each unit and locale: for databases. */
export const long: Layout = {
  name: "long",
  isRowPerLocale: true,
  listFiles: (locales) => [{ content: "long", locales }],
  columns: () => namedColumns(COLUMNS),
  arrange: ({ mark, rows }) =>
    rows.flatMap((row) => (row === undefined ? [] : [rowCells(COLUMNS, row, mark)])),
  recognises: ({ columns }) =>
    columns.id !== undefined && columns.target !== undefined && columns.locale !== undefined,
  split({ rows, columns, otherColumns }, handedOut) {
    const readings = new Map<string, Reading>();
    const rowsOf = new Map<LocaleCode, ParsedRow[]>();
    const strayRows: StrayRow[] = [];
    for (const row of rows) {
      const cell = row.cells.locale?.trim() ?? "";
      const reading = readings.get(cell) ?? readLocale(cell, handedOut);
      readings.set(cell, reading);
      const marked = readRowMark(row.cells["~hash"] ?? "")?.locale ?? undefined;
      const locale = cell === "" ? marked : reading.locale;
      if (locale === undefined || (marked !== undefined && marked !== locale)) {
        strayRows.push({ row, found: cell, wanted: marked ?? handedOut.join(", ") });
      } else {
        const own = rowsOf.get(locale);
        if (own === undefined) {
          rowsOf.set(locale, [row]);
        } else {
          own.push(row);
        }
      }
    }
    return {
      sheets: [...rowsOf].map(([locale, own]) => ({ locale, rows: own, columns })),
      strayRows,
      ignoredColumns: otherColumns,
      notes: [...readings.values()].flatMap(({ note }) => note ?? []),
    };
  },
};

interface Reading {
  readonly locale: LocaleCode | undefined;
  readonly note?: string;
}

function readLocale(cell: string, handedOut: readonly LocaleCode[]): Reading {
  if (handedOut.includes(cell)) {
    return { locale: cell };
  }
  const found = resolveLocale(cell, handedOut);
  return found.kind === "alias" && handedOut.includes(found.code)
    ? { locale: found.code, note: found.note }
    : { locale: undefined };
}
