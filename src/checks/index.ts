export type { CheckFinding, Span } from "./check.ts";
export { Checker } from "./checker.ts";
export type { TextPair } from "./checker.ts";
export { CHECK_CODES, isCheckCode } from "./codes.ts";
export type { CheckCode, Severity } from "./codes.ts";
export { isSpreadsheetError } from "./is-spreadsheet-error.ts";
export { CHECK_PROFILES, DEFAULT_CHOICE } from "./profiles.ts";
export type { CheckChoice, CheckProfile } from "./profiles.ts";
export type { Terms } from "./terms.ts";
