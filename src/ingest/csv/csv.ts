import type { DraftSource } from "../source.ts";
import { readTable } from "../table/read-table.ts";
import { readCsvTable } from "./read-csv-table.ts";

/** Tables as text, however a spreadsheet saved them. */
export const csv: DraftSource = {
  name: "csv",
  what: "a table with a header (.csv, .tsv)",
  recognises: ({ name }) => /\.(csv|tsv|tab|txt)$/i.test(name),
  read: async ({ name, bytes }, options) => readTable(readCsvTable(bytes, name, options), name, options),
};
