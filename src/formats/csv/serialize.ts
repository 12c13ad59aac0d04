import Papa from "papaparse";
import { COLUMNS, TEXT_COLUMNS, type TranslationRow } from "../columns.ts";
import type { SerializeOptions } from "../format.ts";
import { guardFormula } from "../formula-guard.ts";

const ROW_END = "\r\n";
const BYTE_ORDER_MARK = "\uFEFF";

/** Writes rows as CSV, one piece a row. */
export async function* serializeCsv(
  rows: AsyncIterable<TranslationRow>,
  options: SerializeOptions,
): AsyncGenerator<string> {
  yield (options.byteOrderMark ? BYTE_ORDER_MARK : "") + serializeRecord(COLUMNS);
  for await (const row of rows) {
    yield serializeRecord(
      COLUMNS.map((column) => (TEXT_COLUMNS.has(column) ? guardFormula(row[column]) : row[column])),
    );
  }
}

function serializeRecord(cells: readonly string[]): string {
  // All quoted, so that LibreOffice's "Quoted field as text" keeps every cell from being read as a number.
  return Papa.unparse([cells], { delimiter: ",", newline: ROW_END, quotes: true }) + ROW_END;
}
