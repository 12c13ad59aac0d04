import { NOTHING, type Check, type CheckFinding, type CheckInput } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { isSpreadsheetError } from "./is-spreadsheet-error.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** `1.23E+05`, and `######` as a narrow column shows it. */
const REWRITTEN = /^(?:-?\d(?:[.,]\d+)?E[+-]?\d{1,3}|#{3,})$/i;
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[.-](?:\p{L}{3,4})\.?|\p{L}{3,4}[.-]\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u;
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/;
/** Most characters a cell holds: Excel, LibreOffice's CSV, Google Sheets. */
const CELL_LIMITS: ReadonlySet<number> = new Set([32_767, 65_535, 50_000]);
/** A tag or a placeholder that the text ends in the middle of. */
const CUT_OFF = /<\/?[a-zA-Z][\w-]*(?:\s[^<>]*)?$|\{\{[^{}]*$|&[a-z]{2,5}$/;

/** What a spreadsheet makes of a text it runs as a formula, takes for a number or a date, or cuts off. */
export const checkSpreadsheetDamage: Check = {
  codes: ["spreadsheet-error", "number-rewritten", "truncated"],
  isAboutDamage: true,
  run(input) {
    const { text } = input.target;
    if (text === input.source.text) {
      return NOTHING;
    }
    return text.length < 28 ? judgeShort(input) : judgeEnd(input);
  },
};

function judgeShort({ source, target }: CheckInput): readonly CheckFinding[] {
  const text = target.text.trim();
  if (!target.has(MARK.digit | MARK.hash | MARK.colon)) {
    return judgeEnd({ source, target });
  }
  if (isSpreadsheetError(text)) {
    return [makeCheckFinding("spreadsheet-error", { found: text })];
  }
  const isRewritten =
    (REWRITTEN.test(text) && !REWRITTEN.test(source.text.trim())) ||
    (DATE.test(text) && !DATE.test(source.text.trim())) ||
    (PLAIN_NUMBER.test(text) && isOtherNumber(text, source.text.trim()));
  return isRewritten
    ? [makeCheckFinding("number-rewritten", { found: text, wanted: source.text })]
    : judgeEnd({ source, target });
}

/** `1.5` for the version `1.50`, `742` for `00742`; or a number where the source is words. */
function isOtherNumber(text: string, source: string): boolean {
  return /^[\d.,:/-]+$/.test(source)
    ? source !== text && Number(source.replace(",", ".")) === Number(text.replace(",", "."))
    : !/\d/.test(source) && /\p{L}{3}/u.test(source);
}

function judgeEnd({ source, target }: Pick<CheckInput, "source" | "target">): readonly CheckFinding[] {
  const isFull = CELL_LIMITS.has(target.text.length);
  if (!isFull && !target.has(MARK.angle | MARK.brace | MARK.ampersand)) {
    return NOTHING;
  }
  const end = target.text.slice(-200);
  const cut = CUT_OFF.exec(end);
  return isFull || (cut !== null && !CUT_OFF.test(source.text.slice(-200)))
    ? [makeCheckFinding("truncated", { found: cut?.[0] ?? end.slice(-20) })]
    : NOTHING;
}
