import type { DiffPart } from "../../../diff/index.ts";
import type { ItemWords } from "../../view.ts";
import { renderShown } from "../escape.ts";
import { isChangedBlock, outlineBody } from "./outline-body.ts";
import { renderOutline } from "./render-outline.ts";
import { renderSource } from "./render-source.ts";

export interface BodyOptions {
  /** Attributes for language and direction, escaped. */
  readonly language: string;
  readonly words: ItemWords;
}

/** A body, or two that are compared: as readers see it, and folded under it as its source. */
export function renderBody(parts: readonly DiffPart[], { language, words }: BodyOptions): string {
  const blocks = outlineBody(parts, words);
  const isMarkupOnly = parts.some(({ kind }) => kind !== "same") && !blocks.some(isChangedBlock);
  const note = isMarkupOnly ? `<p class="quiet">${renderShown(words.onlyMarkupLabel)}</p>` : "";
  const seen = `<div class="value seen"${language}>${renderOutline(blocks, words)}</div>`;
  const source = `<div class="value source"${language}>${renderSource(parts, words)}</div>`;
  return `${note}${seen}<details class="src"${isMarkupOnly ? " open" : ""}><summary>${renderShown(words.sourceLabel)}</summary>${source}</details>`;
}
