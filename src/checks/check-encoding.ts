import { NOTHING, type Check } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { scriptsOf } from "./facts/count-scripts.ts";
import { findMojibake } from "./encoding/find-mojibake.ts";
import { makeCheckFinding } from "./make-finding.ts";

const LOST = /\uFFFD/;
/** A question mark in the middle of a word: what programs write for a letter that their encoding lacks. */
const MARK_IN_WORD =
  /[a-z\u00DF-\u024F\u0370-\u03FF\u0430-\u052F]\?[a-z\u00DF-\u024F\u0370-\u03FF\u0430-\u052F]/;
const NOTHING_BUT_MARKS = /^[\s?.,!:;()\d-]*\?\?[\s?.,!:;()\d-]*$/;

/** Letters that got lost, or became others, when a file was saved or opened in the wrong encoding. */
export const checkEncoding: Check = {
  codes: ["encoding-loss", "mojibake"],
  isAboutDamage: true,
  run({ source, target, locale }) {
    if (target.has(MARK.invisible) && LOST.test(target.text) && !LOST.test(source.text)) {
      return [makeCheckFinding("encoding-loss", { found: "\uFFFD" })];
    }
    if (target.text.includes("?") && !isInSource(source.prose)) {
      const match = MARK_IN_WORD.exec(target.prose) ?? NOTHING_BUT_MARKS.exec(target.prose);
      if (match !== null) {
        return [makeCheckFinding("encoding-loss", { found: match[0].trim() })];
      }
    }
    if (!target.has(MARK.foreign)) {
      return NOTHING;
    }
    const garbled = findMojibake(target.text, scriptsOf(locale.script, locale.language));
    return garbled === undefined || source.text.includes(garbled.found)
      ? NOTHING
      : [makeCheckFinding("mojibake", garbled)];
  },
};

function isInSource(prose: string): boolean {
  return MARK_IN_WORD.test(prose) || NOTHING_BUT_MARKS.test(prose);
}
