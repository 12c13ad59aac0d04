import { renderTable, type TextTable } from "../report/index.ts";
import type { CommandIo } from "./command.ts";
import { sayText } from "./output.ts";

/** Says a table with aligned columns. Apart from the other output, so that the start loads no reports. */
export function sayTable(io: CommandIo, table: TextTable): void {
  sayText(io, renderTable(table));
}
