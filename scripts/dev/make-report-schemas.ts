/** Writes the schemas of the JSON reports into docs/schemas/; a test says when they are to be written again. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { formatReportSchema, REPORT_NAMES } from "./report-schemas.ts";

const folder = fileURLToPath(new URL("../../docs/schemas/", import.meta.url));
await mkdir(folder, { recursive: true });
for (const name of REPORT_NAMES) {
  await writeFile(`${folder}${name}.schema.json`, formatReportSchema(name));
}
