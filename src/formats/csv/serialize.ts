import type { SerializeOptions, Table } from "../format.ts";
import { serializeRecord } from "./record.ts";

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
