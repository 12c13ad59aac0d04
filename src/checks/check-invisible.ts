import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Control characters that no text has a use for, and that XML cannot hold. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const ALL_CONTROL = new RegExp(CONTROL, "gu");
/** Characters without width that only get into a text by being pasted with it. */
const NO_WIDTH = /[\u200B\u2060\uFEFF\u180E\u2028\u2029]/;
const ALL_NO_WIDTH = new RegExp(NO_WIDTH, "g");
/** Overrides turn text around for people while programs read it as it is. */
const OVERRIDE = /[\u202D\u202E]/;
const OPENING = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g;
const CLOSING = /[\u202C\u2069]/g;

/** Languages that break lines between words with a space of no width. */
const BREAKS_BY_NO_WIDTH = new Set(["th", "lo", "km", "my", "ja", "zh"]);

/** Characters that nobody sees: control characters, spaces without width, signs that turn the direction of text. */
export const checkInvisible: Check = {
  codes: ["control", "zero-width", "bidi-override", "bidi-unbalanced"],
  run({ source, target, locale }) {
    if (!target.has(MARK.invisible)) {
      return NOTHING;
    }
    const { text } = target;
    const findings: CheckFinding[] = [];
    const control = CONTROL.exec(text);
    if (control !== null && !CONTROL.test(source.text)) {
      findings.push(
        makeCheckFinding("control", { found: nameCode(control[0]), fix: text.replaceAll(ALL_CONTROL, "") }),
      );
    }
    const noWidth = NO_WIDTH.exec(text);
    if (noWidth !== null && !NO_WIDTH.test(source.text) && !BREAKS_BY_NO_WIDTH.has(locale.language)) {
      findings.push(
        makeCheckFinding("zero-width", {
          found: nameCode(noWidth[0]),
          fix: text.replaceAll(ALL_NO_WIDTH, ""),
        }),
      );
    }
    const override = OVERRIDE.exec(text);
    if (override !== null && !OVERRIDE.test(source.text)) {
      findings.push(makeCheckFinding("bidi-override", { found: nameCode(override[0]) }));
    } else if (countOf(text, OPENING) !== countOf(text, CLOSING)) {
      findings.push(makeCheckFinding("bidi-unbalanced"));
    }
    return findings;
  },
};

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function nameCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
