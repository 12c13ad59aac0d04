import type { DiffPart } from "../../../diff/index.ts";
import { foldUnchanged } from "../../fold-unchanged.ts";
import { splitParts } from "../../split-blocks.ts";
import type { ItemWords } from "../../view.ts";
import { renderShown } from "../escape.ts";
import { markChange, renderFold } from "./render-outline.ts";

const TAG = /(<[^<>]*>)/;

/** HTML or text as its source, one or two that are compared: nothing of it is markup here, its tags are set back. */
export function renderSource(parts: readonly DiffPart[], words: ItemWords): string {
  const isChanged = (line: readonly DiffPart[]): boolean => line.some(({ kind }) => kind !== "same");
  const lines = splitParts(parts);
  const stretches = lines.some(isChanged)
    ? foldUnchanged(lines, isChanged)
    : [{ isFolded: false, items: lines }];
  return stretches
    .map(({ isFolded, items }) => {
      const html = items.map(renderLine).join("");
      // The end of the last line is that of the block it stands in.
      const content = html.replace(/\n$/, "");
      return isFolded ? renderFold(content, items.length, words) : content;
    })
    .join("");
}

function renderLine(line: readonly DiffPart[]): string {
  const html = line.map(({ kind, text }) => markChange(renderTags(text), kind)).join("");
  return line.at(-1)?.text.endsWith("\n") === true ? html : `${html}\n`;
}

function renderTags(text: string): string {
  return text
    .split(TAG)
    .map((piece, index) => (index % 2 === 0 ? renderShown(piece) : `<code>${renderShown(piece)}</code>`))
    .join("");
}
