import type { Rule } from "./rule.ts";

/**
 * Characters that show nothing and are in a title by accident: controls, byte order marks, bidirectional overrides;
 * and the guard of a cell, where somebody has written before it.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2060\u2066-\u2069]/g;

/** A title is required, on one line (OpenAPI 2.9 `news_item_request`). */
export const checkTitle: Rule<string> = ({ title }, _context, say) => {
  const trimmed = (title ?? "").trim();
  const tidy = trimmed
    .replaceAll(INVISIBLE, "")
    .replaceAll(/\s*[\r\n\t\u2028\u2029]+\s*/g, " ")
    .trim();
  if (tidy === "") {
    say("no-title", "title");
  } else if (tidy !== trimmed) {
    say("title-tidied", "title", { found: trimmed });
  }
  return tidy;
};
