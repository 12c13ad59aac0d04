import type { SerializeOptions, Table, TableColumn } from "../format.ts";
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
      text += serializeRecord(cells, columns);
    }
    yield text;
  }
}

function serializeRecord(cells: readonly string[], columns: readonly TableColumn[] = []): string {
  let record = "";
  for (const [index, cell] of cells.entries()) {
    const text = columns[index]?.isText === true ? guardFormula(cell) : cell;
    // All quoted, so that LibreOffice's "Quoted field as text" keeps every cell from being read as a number.
    record += `${index === 0 ? "" : ","}"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
  }
  return record + ROW_END;
}
