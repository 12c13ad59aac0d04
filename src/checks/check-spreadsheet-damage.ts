import { NOTHING, type Check } from "./check.ts";
import { isSpreadsheetError } from "./is-spreadsheet-error.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What a spreadsheet makes of a text it runs as a formula, shows as a number or cuts off. */
export const checkSpreadsheetDamage: Check = {
  codes: ["spreadsheet-error"],
  run({ source, target }) {
    return target.text.length < 16 && isSpreadsheetError(target.text) && target.text !== source.text
      ? [makeCheckFinding("spreadsheet-error", { found: target.text })]
      : NOTHING;
  },
};
