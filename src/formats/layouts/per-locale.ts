import { COLUMNS } from "../columns.ts";
import { namedColumns, rowCells } from "./cells.ts";
import type { Layout } from "./layout.ts";

/** A file for each locale: for agencies and translators. Which locale it is say its marks and its name. */
export const perLocale: Layout = {
  name: "per-locale",
  isRowPerLocale: true,
  listFiles: (locales) => locales.map((locale) => ({ content: locale, locales: [locale] })),
  columns: () => namedColumns(COLUMNS),
  arrange: ({ mark, rows: [row] }) => (row === undefined ? [] : [rowCells(COLUMNS, row, mark)]),
  recognises: ({ columns }) => columns.id !== undefined && columns.target !== undefined,
  split: ({ rows, columns, otherColumns }) => ({
    sheets: [{ locale: null, rows, columns }],
    strayRows: [],
    ignoredColumns: otherColumns,
    notes: [],
  }),
};
