import { readCsvTable } from "../csv/read-csv-table.ts";
import { isWorkbook } from "../../formats/index.ts";
import type { SourceFile } from "../source.ts";
import type { Table } from "./table.ts";

/**
 * Reads a CSV file or the first visible sheet of a workbook as it stands, by its name; a workbook with the name of
 * something else is told by its content. Throws FormatError for a file of which no row can be trusted.
 */
export async function readTableFile({ name, bytes }: SourceFile): Promise<Table> {
  if (!/\.xlsx$/i.test(name) && !isWorkbook(bytes)) {
    return readCsvTable(bytes, name, {});
  }
  const { readWorkbook } = await import("../xlsx/read-workbook.ts");
  return readWorkbook(bytes, name);
}
