import { foldUnchanged } from "../../fold-unchanged.ts";
import type { ItemWords } from "../../view.ts";
import { renderShown } from "../escape.ts";
import { isChangedBlock, type OutlineBlock, type OutlineRun } from "./outline-body.ts";

/** A body as its readers see it, of elements that are all made here: none is theirs, and none has an attribute of theirs. */
export function renderOutline(blocks: readonly OutlineBlock[], words: ItemWords): string {
  const isComparison = blocks.some(isChangedBlock);
  const stretches = isComparison
    ? foldUnchanged(blocks, isChangedBlock)
    : [{ isFolded: false, items: blocks }];
  return stretches
    .map(({ isFolded, items }) =>
      isFolded ? renderFold(renderBlocks(items), items.length, words) : renderBlocks(items),
    )
    .join("");
}

/** What stays as it is, folded. */
export function renderFold(content: string, count: number, words: ItemWords): string {
  return `<details class="same"><summary>${renderShown(words.describeUnchanged(count))}</summary>${content}</details>`;
}

function renderBlocks(blocks: readonly OutlineBlock[]): string {
  let list = "";
  const html = blocks.map((block) => {
    const own = block.form === "ul" || block.form === "ol" ? block.form : "";
    const change = `${list !== "" && list !== own ? `</${list}>` : ""}${own !== "" && list !== own ? `<${own}>` : ""}`;
    list = own;
    return change + renderBlock(block);
  });
  return html.join("") + (list === "" ? "" : `</${list}>`);
}

function renderBlock({ form, depth, isItem, runs }: OutlineBlock): string {
  const text = runs.map(renderRun).join("");
  switch (form) {
    case "ul":
    case "ol":
      return `<li${classOf([...(depth > 1 ? [`d${depth}`] : []), ...(isItem ? [] : ["more"])])}>${text}</li>`;
    case "hr":
      return "<hr>";
    case "blockquote":
    case "pre":
      return `<${form}>${text}</${form}>`;
    case "p":
      return `<p>${text}</p>`;
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      // A heading of the content is none of the report: it would upset the list of headings.
      return `<p class="${form}">${text}</p>`;
  }
}

function classOf(names: readonly string[]): string {
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

function renderRun({ kind, text, marks, isAddress, isRestyled }: OutlineRun): string {
  const marked = marks.reduce((inner, mark) => `<${mark}>${inner}</${mark}>`, renderShown(text));
  const classes = [...(isAddress ? ["address"] : []), ...(isRestyled ? ["restyled"] : [])];
  const classed = classes.length === 0 ? marked : `<span class="${classes.join(" ")}">${marked}</span>`;
  return markChange(classed, kind);
}

/** What was taken out or put in, as the element that says so. */
export function markChange(html: string, kind: OutlineRun["kind"]): string {
  switch (kind) {
    case "same":
      return html;
    case "removed":
      return `<del>${html}</del>`;
    case "added":
      return `<ins>${html}</ins>`;
  }
}
