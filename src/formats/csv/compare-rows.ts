import type { ComparedRow, RowComparison, TableColumn } from "../format.ts";
import { decodeText } from "./decode-text.ts";
import { ROW_END, serializeCell, serializeRecord } from "./record.ts";

const SAME: ComparedRow = { kind: "same" };
const OTHER: ComparedRow = { kind: "other" };

/** Opens a CSV file beside the table it was written from. Throws FormatError for letters that got lost. */
export function compareCsv(
  bytes: Uint8Array,
  fileName: string,
  columns: readonly TableColumn[],
): RowComparison | undefined {
  const header = serializeRecord(columns.map((column) => column.header));
  const start = Buffer.from(bytes.subarray(0, 2 * header.length)).toString("utf8");
  if (!start.replace(/^\uFEFF/, "").startsWith(header)) {
    return undefined;
  }
  const { text } = decodeText(bytes, fileName);
  return new CsvComparison(text.endsWith(ROW_END) ? text : text + ROW_END, header.length, columns);
}

/** Walks through a file by the records that were written; nothing of it is taken apart but a changed cell. */
class CsvComparison implements RowComparison {
  readonly #text: string;
  readonly #columns: readonly TableColumn[];
  #at: number;

  constructor(text: string, start: number, columns: readonly TableColumn[]) {
    this.#text = text;
    this.#at = start;
    this.#columns = columns;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  next(cells: readonly string[], changeable: number): ComparedRow {
    const record = serializeRecord(cells, this.#columns);
    if (this.#text.startsWith(record, this.#at)) {
      this.#at += record.length;
      return SAME;
    }
    const written = cells.map((cell, index) => serializeCell(cell, this.#columns[index]));
    const before = written
      .slice(0, changeable)
      .map((cell) => `${cell},`)
      .join("");
    const after =
      written
        .slice(changeable + 1)
        .map((cell) => `,${cell}`)
        .join("") + ROW_END;
    if (!this.#text.startsWith(before, this.#at)) {
      return OTHER;
    }
    const from = this.#at + before.length;
    const end = this.#endOfCell(from);
    if (end === undefined || !this.#text.startsWith(after, end)) {
      return OTHER;
    }
    this.#at = end + after.length;
    const cell = this.#text.slice(from + 1, end - 1).replaceAll('""', '"');
    // Lines inside a cell may be rows that a missing quotation mark swallowed.
    return /[\r\n]/.test(cell) ? OTHER : { kind: "changed", cell };
  }

  /** The place behind the quotation mark that closes the cell; undefined where none opens or closes it. */
  #endOfCell(from: number): number | undefined {
    if (this.#text[from] !== '"') {
      return undefined;
    }
    let end = this.#text.indexOf('"', from + 1);
    while (end >= 0 && this.#text[end + 1] === '"') {
      end = this.#text.indexOf('"', end + 2);
    }
    return end < 0 ? undefined : end + 1;
  }
}
