import type { Rule } from "./rule.ts";

const ERROR = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** A call, or a reference to another sheet or program: `=HYPERLINK(…)`, `=cmd|' /C calc'!A0`. */
const FORMULA = /^=.*[(|!]/s;

/** A number of more than 15 digits, which a spreadsheet cannot keep: `1.23456789012346E+18`. */
const SHORTENED = /^\d[.,]\d+E\+\d+$/i;

/** What a spreadsheet leaves in the place of a text must not become news. */
export const checkSpreadsheetText: Rule<void> = ({ externalId, title, body }, _context, say) => {
  if (SHORTENED.test(externalId?.trim() ?? "")) {
    say("external-id-shortened", "externalId", { found: externalId ?? "" });
  }
  for (const [field, value] of [
    ["externalId", externalId],
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
