import type { TableColumn, TableWriter, WriteOptions } from "../format.ts";
import { ROW_END, serializeCell, serializeRecord } from "./record.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** Writes tables as CSV (RFC 4180). */
export function writeCsv(columns: readonly TableColumn[], { byteOrderMark }: WriteOptions): TableWriter {
  const header = serializeRecord(columns.map((column) => column.header));
  const records = new RecordSerializer(columns);
  return {
    begin: (byteOrderMark ? BYTE_ORDER_MARK : "") + header,
    row: (cells) => records.serialize(cells),
    end: "",
  };
}

/** Writes records of which one after the other has mostly the same cells: those are made once. */
class RecordSerializer {
  readonly #columns: readonly TableColumn[];
  /** The cells of the record before, each as it is written. */
  readonly #cells: string[] = [];
  readonly #written: string[] = [];
  /** How many cells at the start several records have had in common, and those as they are written. */
  #commonCells = 0;
  #common = "";

  constructor(columns: readonly TableColumn[]) {
    this.#columns = columns;
  }

  serialize(cells: readonly string[]): string {
    const { length } = this.#columns;
    let same = 0;
    while (same < length && cells[same] === this.#cells[same]) {
      same += 1;
    }
    if (same < this.#commonCells || this.#commonCells === 0) {
      this.#commonCells = same;
      this.#common = this.#written.slice(0, same).join("");
    }
    let record = this.#common;
    for (let index = this.#commonCells; index < length; index += 1) {
      const cell = cells[index] ?? "";
      if (cell !== this.#cells[index]) {
        this.#cells[index] = cell;
        this.#written[index] = (index === 0 ? "" : ",") + serializeCell(cell, this.#columns[index]);
      }
      record += this.#written[index];
    }
    return record + ROW_END;
  }
}
