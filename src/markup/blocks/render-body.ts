import { parseBlockText } from "./block-text.ts";
import type { Span } from "./scan-html.ts";
import type { BodyBlock, SplitBody } from "./split-body.ts";

/** HTML for blocks of a body, by their index. */
export type BlockFills = ReadonlyMap<number, string>;

/** What tokens stand for, by token. */
export type TokenTags = ReadonlyMap<string, string>;

/** A body with other HTML in some of its blocks; every other byte is the body's own. */
export function renderBody(body: SplitBody, fills: BlockFills): string {
  return renderSpan(body, { start: 0, end: body.html.length }, fills);
}

/** A stretch of a body, with the blocks filled that stand in it whole. */
export function renderSpan({ html, blocks }: SplitBody, { start, end }: Span, fills: BlockFills): string {
  let rendered = "";
  let done = start;
  for (let index = firstFrom(blocks, start); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.start >= end) {
      break;
    }
    const fill = fills.get(index);
    // What is inside a block that was filled is in that already.
    if (fill !== undefined && block.start >= done && block.end <= end) {
      rendered += html.slice(done, block.start) + fill;
      done = block.end;
    }
  }
  return rendered + html.slice(done, end);
}

/** The HTML of a block with another text. A token that stands for nothing is left out. */
export function renderBlock(block: BodyBlock, text: string, tags: TokenTags): string {
  if (block.isAttribute) {
    return `${block.kind}="${escapeHtml(wordsAlone(text)).replaceAll('"', "&quot;")}"`;
  }
  return parseBlockText(text)
    .map((part) => (part.kind === "words" ? escapeHtml(part.words) : (tags.get(part.token) ?? "")))
    .join("");
}

/** The tags of a block, with the attributes filled that stand in them. */
export function tagsOf(body: SplitBody, block: BodyBlock, fills: BlockFills): Map<string, string> {
  return new Map(block.tags.map((tag) => [tag.token, renderSpan(body, tag, fills)]));
}

function wordsAlone(text: string): string {
  return parseBlockText(text)
    .map((part) => (part.kind === "words" ? part.words : part.token))
    .join("");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00A0", "&nbsp;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\0", "");
}

/** The index of the first block that begins there or later. */
function firstFrom(blocks: readonly BodyBlock[], start: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
