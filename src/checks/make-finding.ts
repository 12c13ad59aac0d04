import type { CheckFinding, Span } from "./check.ts";
import { CHECK_CODES, type CheckCode } from "./codes.ts";

/** Makes a finding; its severity is the code's. */
export function makeCheckFinding(
  code: CheckCode,
  details: Partial<Omit<CheckFinding, "code" | "severity">> = {},
): CheckFinding {
  return { found: null, wanted: null, span: null, fix: null, ...details, code, severity: CHECK_CODES[code] };
}

/** A text with another in place of a part of it. */
export function replaceSpan(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
