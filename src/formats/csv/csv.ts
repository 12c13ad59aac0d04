import type { Format } from "../format.ts";
import { compareCsv } from "./compare-rows.ts";
import { parseCsv } from "./parse.ts";
import { serializeCsv } from "./serialize.ts";

/** Comma-separated values (RFC 4180) as spreadsheets read them: UTF-8, CRLF, every cell quoted. */
export const csv: Format = {
  name: "csv",
  // Spreadsheets save "Unicode text" as .txt and tab-separated values as .tsv or .tab.
  extensions: [".csv", ".tsv", ".tab", ".txt"],
  guardsFormulas: true,
  serialize: serializeCsv,
  parse: parseCsv,
  compare: compareCsv,
};
