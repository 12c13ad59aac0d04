import type { Format } from "../format.ts";
import { compareCsv } from "./compare-rows.ts";
import { writeCsv } from "./write.ts";

/** Comma-separated values (RFC 4180) as spreadsheets read them: UTF-8, CRLF, every cell quoted. */
export const csv: Format = {
  name: "csv",
  // Spreadsheets save "Unicode text" as .txt and tab-separated values as .tsv or .tab.
  extensions: [".csv", ".tsv", ".tab", ".txt"],
  guardsFormulas: true,
  layouts: ["per-locale", "wide", "long", "crowdin", "weblate", "lokalise", "phrase"],
  writeTable: writeCsv,
  // Loaded when it is needed: files that came back as they went out are compared, not parsed.
  parse: async (bytes, fileName, aids) => (await import("./parse.ts")).parseCsv(bytes, fileName, aids),
  compare: compareCsv,
  annotate: async (bytes, fileName, annotations) =>
    (await import("./annotate.ts")).annotateCsv(bytes, fileName, annotations),
  findTraces: async (file) => (await import("./find-traces.ts")).findTraces(file),
};
