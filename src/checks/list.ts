import type { Check } from "./check.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkSpreadsheetDamage } from "./check-spreadsheet-damage.ts";

/** Every check, in the order in which their findings are reported. A new check is a file of its own and a line here. */
export const CHECKS: readonly Check[] = [checkSpreadsheetDamage, checkPlaceholders];
