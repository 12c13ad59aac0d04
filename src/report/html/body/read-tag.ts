import { parseFragment } from "parse5";

import { revealCharacters } from "../../reveal-characters.ts";

/** A tag of a body as far as reading it goes. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** The whole tag, for its attributes. */
  readonly source: string;
}

/** A tag, or what stands in angle brackets and is read past: comments, declarations. */
const TAG = /<(?:(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]{0,2000})?|[!?][^<>]{0,2000})>/gi;

/** The tags and texts of HTML source in their order. Takes time in proportion to the length. */
export function readTags(source: string): readonly (Tag | string)[] {
  const pieces: (Tag | string)[] = [];
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    if (match.index > end) {
      pieces.push(source.slice(end, match.index));
    }
    const [whole, slash = "", name = ""] = match;
    pieces.push({ name: name.toLowerCase(), isClosing: slash !== "", source: whole });
    end = match.index + whole.length;
  }
  if (end < source.length) {
    pieces.push(source.slice(end));
  }
  return pieces;
}

/** The value of an attribute as the tag has it, character references read; "" where it has none. */
export function attributeOf({ source }: Tag, name: "href" | "src" | "alt" | "title"): string {
  for (const match of source.matchAll(/\s([a-z]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const [, attribute = "", double, single, bare = ""] = match;
    if (attribute.toLowerCase() === name) {
      return decodeText(double ?? single ?? bare);
    }
  }
  return "";
}

const REFERENCE = /&(?:#x?[\da-f]{1,7}|[a-z]\w{1,30});/gi;

/** Text with its character references as the characters they stand for; dangerous ones stand as their code. */
export function decodeText(text: string): string {
  return text.includes("&")
    ? text.replaceAll(REFERENCE, (reference) => {
        const [node] = parseFragment(reference).childNodes;
        const decoded = node !== undefined && "value" in node ? node.value : reference;
        return revealCharacters(decoded, { invisible: false });
      })
    : text;
}
