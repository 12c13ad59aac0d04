import type { DiffPart } from "./diff-words.ts";

const CLOSING_TAG = /^<\/[^<>]{1,100}>/;

/**
 * A paragraph put in after another can be read as `</p><p>New` before a `</p>` as well as `<p>New</p>` after it. Moves such
 * changes on to the second: whole elements come and go. The texts stay as they are.
 */
export function slideChanges(parts: readonly DiffPart[]): DiffPart[] {
  const slid = parts.map(({ kind, text }) => ({ kind, text }));
  for (let index = 1; index + 1 < slid.length; index += 1) {
    const [previous, change, next] = slid.slice(index - 1, index + 2);
    if (
      previous?.kind !== "same" ||
      next?.kind !== "same" ||
      change === undefined ||
      change.kind === "same"
    ) {
      continue;
    }
    let tag = CLOSING_TAG.exec(change.text)?.[0];
    while (tag !== undefined && next.text.startsWith(tag)) {
      previous.text += tag;
      change.text = change.text.slice(tag.length) + tag;
      next.text = next.text.slice(tag.length);
      tag = change.text.startsWith(tag) ? undefined : CLOSING_TAG.exec(change.text)?.[0];
    }
  }
  return slid.filter(({ text }) => text !== "");
}
