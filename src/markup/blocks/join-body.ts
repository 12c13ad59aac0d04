import { renderBlock, renderBody, tagsOf } from "./render-body.ts";
import type { SplitBody } from "./split-body.ts";

/**
 * Puts texts into the blocks of a body, by block index. A block whose text is its own, and everything around
 * blocks, stays byte for byte. The tokens of the texts must have been checked (`checkTokens`).
 */
export function joinBody(body: SplitBody, texts: ReadonlyMap<number, string>): string {
  const fills = new Map<number, string>();
  // Attributes first: they may stand in a tag of another block.
  for (const isAttribute of [true, false]) {
    for (const [index, text] of texts) {
      const block = body.blocks[index];
      if (block !== undefined && block.isAttribute === isAttribute && text !== block.text) {
        fills.set(index, renderBlock(block, text, tagsOf(body, block, fills)));
      }
    }
  }
  return renderBody(body, fills);
}
