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
  "spreadsheet-error": "error",
  "number-rewritten": "error",
  truncated: "error",
  "encoding-loss": "error",
  mojibake: "error",
  "ph-missing": "error",
  "ph-extra": "error",
  "ph-renamed": "error",
  "ph-syntax": "error",
  "ph-fallback": "error",
  "ph-count": "warning",
  "icu-syntax": "error",
  "icu-args": "error",
  "icu-other": "error",
  "icu-select": "error",
  "icu-plural": "warning",
  "tag-missing": "error",
  "tag-extra": "error",
  "tag-nesting": "error",
  "tag-attr": "error",
  "tag-looks": "warning",
  "html-unsafe": "error",
  "html-refused": "error",
  "html-lost": "warning",
  "html-order": "warning",
  "anchor-broken": "warning",
  "image-text": "info",
  entity: "warning",
  "url-broken": "error",
  "url-changed": "error",
  "url-missing": "warning",
  "url-extra": "warning",
  "link-not-localised": "warning",
  "link-other-locale": "warning",
  "email-changed": "error",
  "code-changed": "warning",
  inconsistent: "warning",
  "number-changed": "warning",
  "number-missing": "warning",
  "number-extra": "warning",
  "currency-changed": "warning",
  "wrong-script": "error",
  homoglyph: "warning",
  "wrong-language": "warning",
  "same-as-source": "warning",
  "partly-untranslated": "warning",
  "name-translated": "error",
  "term-missing": "warning",
  "term-forbidden": "warning",
  "length-max": "error",
  "length-ratio": "warning",
  blank: "error",
  "space-edge": "warning",
  "space-double": "warning",
  newline: "warning",
  tab: "warning",
  control: "error",
  "zero-width": "warning",
  "bidi-override": "error",
  "bidi-unbalanced": "warning",
  "end-question": "warning",
  "end-colon": "warning",
  "end-stop": "info",
  brackets: "warning",
  quotes: "info",
  ellipsis: "info",
  "doubled-word": "info",
  "tripled-letter": "info",
  shouting: "info",
  "typography-french": "info",
  "typography-cjk": "info",
  "typography-arabic": "info",
  "typography-spanish": "info",
  remark: "warning",
} as const satisfies Record<string, Severity>;

export type CheckCode = keyof typeof CHECK_CODES;

/** True for a text that is the code of a check. */
export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(CHECK_CODES, text);
}
