import { readHtmlContent, type Gap } from "./read-content.ts";

/**
 * True where a body came back as Intercom is known to rewrite it: text in paragraphs, headings of two levels,
 * pictures on its own host, elements it does not know unwrapped, classes and styles gone. Every word, link,
 * picture, video, emphasis, list item and cell must still be there and in its place, and words that were apart
 * must not have grown together. Pure.
 *
 * @see https://developers.intercom.com/docs/guides/help-center/supported-html
 */
export function isKnownHtmlRewrite(sent: string, returned: string): boolean {
  const one = readHtmlContent(sent);
  const other = readHtmlContent(returned);
  return (
    one.characters === other.characters &&
    one.traits.length === other.traits.length &&
    one.traits.every(([at, traits], index) => {
      const [otherAt, otherTraits] = other.traits[index] ?? [];
      return at === otherAt && traits === otherTraits;
    }) &&
    [...one.gaps].every(([at, gap]) => isKnownGap(gap, other.gaps.get(at))) &&
    [...other.gaps].every(([at, gap]) => one.gaps.has(at) || gap === "break" || gap === "loose")
  );
}

/** What may become of what stands between two characters: text that ran on may be put into paragraphs. */
function isKnownGap(sent: Gap, returned: Gap | undefined): boolean {
  return sent === "loose" || returned === sent || returned === "break";
}
