import type { Check } from "./check.ts";
import { checkBody } from "./check-body.ts";
import { checkBrackets } from "./check-brackets.ts";
import { checkCase } from "./check-case.ts";
import { checkCode } from "./check-code.ts";
import { checkCurrency } from "./check-currency.ts";
import { checkEmails } from "./check-emails.ts";
import { checkEncoding } from "./check-encoding.ts";
import { checkEnd } from "./check-end.ts";
import { checkEntities } from "./check-entities.ts";
import { checkHtmlRules } from "./check-html-rules.ts";
import { checkIcu } from "./check-icu.ts";
import { checkInvisible } from "./check-invisible.ts";
import { checkLanguage } from "./check-language.ts";
import { checkLength } from "./check-length.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkRemarks } from "./check-remarks.ts";
import { checkScript } from "./check-script.ts";
import { checkSlips } from "./check-slips.ts";
import { checkSpaces } from "./check-spaces.ts";
import { checkSpreadsheetDamage } from "./check-spreadsheet-damage.ts";
import { checkTags } from "./check-tags.ts";
import { checkTerms } from "./check-terms.ts";
import { checkTypography } from "./check-typography.ts";
import { checkUntranslated } from "./check-untranslated.ts";
import { checkUrls } from "./check-urls.ts";

/**
 * Every check, in the order in which findings are reported: first what breaks a text, then what is wrong with it,
 * then its looks. A new check is a file of its own and a line here.
 */
export const CHECKS: readonly Check[] = [
  checkSpreadsheetDamage,
  checkEncoding,
  checkPlaceholders,
  checkIcu,
  checkTags,
  checkHtmlRules,
  checkBody,
  checkEntities,
  checkUrls,
  checkEmails,
  checkCode,
  checkNumbers,
  checkCurrency,
  checkScript,
  checkLanguage,
  checkUntranslated,
  checkTerms,
  checkLength,
  checkSpaces,
  checkInvisible,
  checkEnd,
  checkBrackets,
  checkSlips,
  checkCase,
  checkTypography,
  checkRemarks,
];
