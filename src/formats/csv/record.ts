import type { TableColumn } from "../format.ts";
import { guardFormula } from "../formula-guard.ts";

export const ROW_END = "\r\n";

/** The text of a cell as it is written: guarded against being run as a formula where its column holds texts. */
export function serializeCell(cell: string, column: TableColumn | undefined): string {
  const text = column?.isText === true ? guardFormula(cell) : cell;
  // All quoted, so that LibreOffice's "Quoted field as text" keeps every cell from being read as a number.
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}

/** A row with its end; `columns` says which cells are texts, none of a header. */
export function serializeRecord(cells: readonly string[], columns: readonly TableColumn[] = []): string {
  let record = "";
  for (let index = 0; index < cells.length; index += 1) {
    record += (index === 0 ? "" : ",") + serializeCell(cells[index] ?? "", columns[index]);
  }
  return record + ROW_END;
}
