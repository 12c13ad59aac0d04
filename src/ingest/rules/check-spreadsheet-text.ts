import type { Rule } from "./rule.ts";

const ERROR = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** A call, or a reference to another sheet or program: `=HYPERLINK(…)`, `=cmd|' /C calc'!A0`. */
const FORMULA = /^=.*[(|!]/s;

/** What a spreadsheet leaves in the place of a text must not become news. */
export const checkSpreadsheetText: Rule<void> = ({ title, body }, _context, say) => {
  for (const [field, value] of [
    ["title", title],
    ["body", body],
  ] as const) {
    const text = (value ?? "").trim();
    if (ERROR.test(text)) {
      say("spreadsheet-error", field, { found: text });
    } else if (FORMULA.test(text)) {
      say("formula-in-cell", field, { found: text });
    }
  }
};
