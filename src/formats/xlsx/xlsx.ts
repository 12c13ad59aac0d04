import type { Format } from "../format.ts";
import { isWorkbook } from "./open-workbook.ts";
import { writeSheet } from "./write-sheet.ts";

/** Workbooks (Office Open XML): cells that are texts and stay texts, sources locked, ids hidden. */
export const xlsx: Format = {
  name: "xlsx",
  extensions: [".xlsx"],
  // A cell that is a text runs nothing.
  guardsFormulas: false,
  layouts: ["per-locale", "wide", "long", "sheets"],
  writeTable: writeSheet,
  pack: async (tables) => (await import("./pack-workbook.ts")).packWorkbook(tables),
  recognises: isWorkbook,
  parse: async (bytes, fileName, aids) => (await import("./parse.ts")).parseWorkbook(bytes, fileName, aids),
  // What a spreadsheet saves has nothing in common with what was handed out but its cells.
  compare: () => undefined,
  annotate: async (bytes, fileName, annotations) =>
    (await import("./annotate.ts")).annotateWorkbook(bytes, fileName, annotations),
  findTraces: async (file) => (await import("./find-traces.ts")).findTraces(file),
};
