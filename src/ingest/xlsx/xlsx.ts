import type { DraftSource } from "../source.ts";
import { readTable } from "../table/read-table.ts";

/** The first visible sheet of a workbook. */
export const xlsx: DraftSource = {
  name: "xlsx",
  what: "a workbook whose first sheet has a header (.xlsx)",
  recognises: ({ name }) => /\.xlsx$/i.test(name),
  read: async ({ name, bytes }, options) => {
    const { readWorkbook } = await import("./read-workbook.ts");
    return readTable(await readWorkbook(bytes, name), name, options);
  },
};
