import { oneLine } from "../reveal-characters.ts";

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

const segmenter = new Intl.Segmenter();

/** Cells a terminal gives a text: two for an ideograph or an emoji, none for what combines. */
function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60\u3000-\u303F]/u;
