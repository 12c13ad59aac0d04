import type { SerializeOptions, Table } from "../format.ts";
import { guardFormula } from "../formula-guard.ts";

const ROW_END = "\r\n";
const BYTE_ORDER_MARK = "\uFEFF";

/** Writes a table as CSV (RFC 4180), one piece for each batch of rows. */
export async function* serializeCsv(table: Table, options: SerializeOptions): AsyncGenerator<string> {
  const { columns, records } = table;
  const header = serializeRecord(columns.map((column) => column.header));
  yield (options.byteOrderMark ? BYTE_ORDER_MARK : "") + header;
  for await (const batch of records) {
    let text = "";
    for (const cells of batch) {
      text += serializeRecord(
        cells.map((cell, index) => (columns[index]?.isText === true ? guardFormula(cell) : cell)),
      );
    }
    yield text;
  }
}

function serializeRecord(cells: readonly string[]): string {
  // All quoted, so that LibreOffice's "Quoted field as text" keeps every cell from being read as a number.
  return `"${cells.map((cell) => cell.replaceAll('"', '""')).join('","')}"${ROW_END}`;
}
