import { TEXT_COLUMNS, type Column, type TranslationRow } from "../columns.ts";
import type { TableColumn } from "../format.ts";
import { formatRowMark } from "../row-mark.ts";
import type { UnitToWrite } from "./layout.ts";

/** Columns of helpferry's own as they are written. */
export function namedColumns(columns: readonly Column[]): TableColumn[] {
  return columns.map((header) => ({ header, isText: TEXT_COLUMNS.has(header) }));
}

/** The cells of a row with a mark of its own locale. */
export function rowCells(
  columns: readonly (keyof TranslationRow | "~hash")[],
  row: TranslationRow,
  mark: UnitToWrite["mark"],
): string[] {
  const { exportId, check } = mark;
  return columns.map((column) =>
    column === "~hash" ? formatRowMark({ exportId, check, locale: row.locale }) : row[column],
  );
}
