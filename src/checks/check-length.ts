import { NOTHING, type Check } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** A character of these says as much as several letters. */
const DENSE = new Set(["Hans", "Hant", "Jpan", "Kore"]);

/** Below, a translation may be of any length: `OK`. */
const SHORTEST = 24;
/** Against English, real translations of such texts stay within these. */
const MOST = 3.2;
const LEAST = 0.3;
const LEAST_DENSE = 0.09;

/** A target is no longer than its field takes, and as long as the language makes it, more or less. */
export const checkLength: Check = {
  codes: ["length-max", "length-ratio"],
  run({ source, target, locale, maxLength }) {
    // Characters as people count them are never more than units of the text.
    if (maxLength !== null && target.text.length > maxLength) {
      const length = Array.from(target.text).length;
      if (length > maxLength) {
        return [makeCheckFinding("length-max", { found: String(length), wanted: String(maxLength) })];
      }
    }
    const [from, to] = [source.text.length, target.text.length];
    // The forms of a message are as many as the language has.
    if (from < SHORTEST || source.isMessage || (to < from * MOST && to > from * 0.4)) {
      return NOTHING;
    }
    const length = lengthOf(source.prose);
    const ratio = lengthOf(target.prose) / Math.max(length, 1);
    const least = DENSE.has(locale.script) ? LEAST_DENSE : LEAST;
    return length >= SHORTEST && (ratio > MOST || ratio < least)
      ? [makeCheckFinding("length-ratio", { found: `${Math.round(ratio * 100)}%` })]
      : NOTHING;
  },
};

function lengthOf(prose: string): number {
  return prose.replaceAll(/\s+/g, " ").trim().length;
}
