/**
 * What a finding does: an `error` keeps a text from being taken, a `warning` is reported, an `info` is a matter
 * of taste that only the profile `strict` reports.
 */
export type Severity = "error" | "warning" | "info";

/**
 * Every code a check can give, and its severity. Codes are permanent. A new one is a line here, in a check's own
 * `codes`, in `texts/en/check.ts` and in docs/checks.md.
 */
export const CHECK_CODES = {
  "ph-missing": "error",
  "ph-extra": "error",
  "ph-renamed": "error",
  "ph-syntax": "error",
  "ph-fallback": "error",
  "ph-count": "warning",
  "spreadsheet-error": "error",
} as const satisfies Record<string, Severity>;

export type CheckCode = keyof typeof CHECK_CODES;

/** True for a text that is the code of a check. */
export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(CHECK_CODES, text);
}
