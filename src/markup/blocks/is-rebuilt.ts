import { normaliseText } from "../../model/index.ts";
import { visibleText } from "../visible-text.ts";
import { renderBlock, renderBody, tagsOf } from "./render-body.ts";
import { splitBody, type SplitBody } from "./split-body.ts";

/**
 * True where the texts of a body's blocks, each written as HTML anew, give the body back: byte for byte, or with
 * nothing changed but how characters are spelled (`&nbsp;`, `&#39;`, `&#13;`), so that taking it apart gives texts that are the same to an import.
 */
export function isRebuilt(body: SplitBody): boolean {
  const fills = new Map<number, string>();
  // Attributes first: they may stand in a tag of another block.
  for (const isAttribute of [true, false]) {
    for (const [index, block] of body.blocks.entries()) {
      if (block.isAttribute === isAttribute) {
        fills.set(index, renderBlock(block, block.text, tagsOf(body, block, fills)));
      }
    }
  }
  const rebuilt = renderBody(body, fills);
  return (
    rebuilt === body.html ||
    (hasSameBlocks(splitBody(rebuilt), splitBody(body.html)) && wordsOf(rebuilt) === wordsOf(body.html))
  );
}

/** What readers see, as another parser finds it. */
function wordsOf(html: string): string {
  return normaliseText(visibleText(html));
}

function hasSameBlocks({ blocks }: SplitBody, body: SplitBody): boolean {
  return (
    blocks.length === body.blocks.length &&
    blocks.every(({ kind, text }, index) => {
      const other = body.blocks[index];
      return other?.kind === kind && normaliseText(other.text).trim() === normaliseText(text).trim();
    })
  );
}
