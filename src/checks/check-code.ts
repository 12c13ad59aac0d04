import { NOTHING, type Check } from "./check.ts";
import { IN_TAGS, IN_TICKS, OPTION } from "./facts/find-code.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What people type or copy stays as it is: code, options of command lines. */
export const checkCode: Check = {
  codes: ["code-changed"],
  run({ source, target }) {
    if (!source.has(MARK.angle | MARK.quote) && !source.text.includes("--")) {
      return NOTHING;
    }
    const missing = [
      ...Array.from(source.text.matchAll(IN_TAGS), ([, , code = ""]) => code),
      ...Array.from(source.text.matchAll(IN_TICKS), ([, code = ""]) => code),
      ...Array.from(source.text.matchAll(OPTION), ([option]) => option),
    ].filter((code) => code.trim() !== "" && !target.text.includes(code));
    return [...new Set(missing)].map((code) => makeCheckFinding("code-changed", { wanted: code }));
  },
};
