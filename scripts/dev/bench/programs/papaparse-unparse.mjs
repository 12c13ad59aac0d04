// Writes rows as CSV files with papaparse and nothing else. Arguments: folder of the rows, folder to write.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { outside } from "./report-usage.mjs";

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  const rows = outside(() => JSON.parse(readFileSync(join(from, name), "utf8")));
  writeFileSync(join(to, `${name}.csv`), Papa.unparse(rows, { newline: "\r\n", quotes: true }));
}
