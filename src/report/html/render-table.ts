import type { TableView } from "../view.ts";
import { anchorOf } from "./anchor.ts";
import { renderText } from "./escape.ts";

/** With more rows than this a table is folded. */
const FOLD_FROM_ROWS = 10;

/** A table under its caption, folded where it is long. */
export function renderTable(table: TableView): string {
  const { caption, rows } = table;
  return rows.length > FOLD_FROM_ROWS
    ? renderFoldedTable(table, `${caption} (${rows.length})`)
    : `<div>${renderBareTable(table, { hidesCaption: false })}</div>\n`;
}

/** A table that is folded under a label. */
export function renderFoldedTable(table: TableView, label: string): string {
  return `<details class="fold"><summary>${renderText(label)}</summary>${renderBareTable(table, { hidesCaption: true })}</details>\n`;
}

function renderBareTable(
  { caption, columns, rows, targets = [] }: TableView,
  { hidesCaption }: { readonly hidesCaption: boolean },
): string {
  const classOf = (index: number): string => (columns[index]?.numeric === true ? ' class="n"' : "");
  const head = columns.map(
    ({ heading }, index) => `<th scope="col"${classOf(index)}>${renderText(heading)}</th>`,
  );
  const body = rows.map(
    (row, line) =>
      `<tr>${row
        .map((cell, index) =>
          index === 0
            ? `<th scope="row">${link(cell, targets[line])}</th>`
            : `<td${classOf(index)}><bdi>${renderText(cell)}</bdi></td>`,
        )
        .join("")}</tr>\n`,
  );
  return `<table><caption${hidesCaption ? ' class="unseen"' : ""}>${renderText(caption)}</caption><thead><tr>${head.join("")}</tr></thead><tbody>\n${body.join("")}</tbody></table>`;
}

function link(text: string, target: string | undefined): string {
  const shown = `<bdi>${renderText(text)}</bdi>`;
  return target === undefined ? shown : `<a href="#${anchorOf(target)}">${shown}</a>`;
}
