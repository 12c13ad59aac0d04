import type { DiffPart } from "../diff/index.ts";

const BLOCK = String.raw`<(?:p|h[1-6]|ul|ol|li|div|table|tr|td|th|blockquote|pre|hr|img|iframe|figure)\b`;

/** The start of an HTML block that is not at the start of a line already. */
const BLOCK_START = new RegExp(String.raw`(?<=[^\n])(?=${BLOCK})`, "i");
const STARTS_BLOCK = new RegExp(`^${BLOCK}`, "i");

/**
 * HTML source in lines for reading, a block each: Intercom keeps whole bodies on one line. Joining the lines
 * gives the source back.
 */
export function splitBlocks(source: string): string[] {
  return source.split(BLOCK_START);
}

/** Text in lines, each with its end. */
export function splitLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** A comparison in lines: one for each block of HTML and each line of text. A line end stays with its line. */
export function splitParts(parts: readonly DiffPart[]): DiffPart[][] {
  const lines: DiffPart[][] = [];
  let open: DiffPart[] | undefined;
  for (const { kind, text } of parts) {
    for (const [index, piece] of splitBlocks(text).flatMap(splitLines).entries()) {
      if (open === undefined || index > 0 || (STARTS_BLOCK.test(piece) && !isReplaced(open, kind))) {
        open = [];
        lines.push(open);
      }
      open.push({ kind, text: piece });
      open = piece.endsWith("\n") ? undefined : open;
    }
  }
  return lines;
}

/** True where a line is only the tag that gives way to the one that comes: `<h2>` in the place of `<h3>`. */
function isReplaced(line: readonly DiffPart[], kind: DiffPart["kind"]): boolean {
  const [only, ...more] = line;
  return kind === "added" && more.length === 0 && only?.kind === "removed" && /^<[^<>]*>$/.test(only.text);
}
