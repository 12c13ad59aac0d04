import { oneLine } from "../reveal-characters.ts";
import { displayWidth } from "../../texts/index.ts";

export interface TextTable {
  readonly columns: readonly { readonly heading: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of equal width on a terminal, numbers to the right; control characters are shown as their code. */
export function renderTable(table: TextTable): string {
  const rows = [table.columns.map(({ heading }) => heading), ...table.rows].map((row) => row.map(oneLine));
  const widths = table.columns.map((_column, index) =>
    Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))),
  );
  return rows
    .map((row) =>
      table.columns
        .map(({ numeric }, index) => {
          const cell = row[index] ?? "";
          const padding = " ".repeat((widths[index] ?? 0) - displayWidth(cell));
          return numeric === true ? padding + cell : cell + padding;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
