import { readFile, writeFile } from "node:fs/promises";
import Papa from "papaparse";

/** A row of a CSV file by the headers of its columns. */
export type TableRow = Record<string, string>;

/** Changes a CSV file as somebody with a spreadsheet does: `edit` gets each row and changes its cells. */
export async function editTable(path: string, edit: (row: TableRow, index: number) => void): Promise<void> {
  const text = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  const [header = [], ...records] = Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: "\r\n",
    skipEmptyLines: true,
  }).data;
  const edited = records.map((cells, index) => {
    const row = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""]));
    edit(row, index);
    return header.map((name) => row[name] ?? "");
  });
  await writeFile(path, Papa.unparse([header, ...edited], { newline: "\r\n", quotes: true }));
}
