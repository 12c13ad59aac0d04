import { NOTHING, type Check } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

const SIGN = /[$€£¥₹₽₩₺₪₫]|(?<![A-Z])(?:USD|EUR|GBP|JPY|CHF|CNY)(?![A-Z])/g;
/** What a sign may be called in letters, and the reverse. */
const SAME: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "¥" };

/** A price stays in its currency: 5 dollars are not 5 euros. */
export const checkCurrency: Check = {
  codes: ["currency-changed"],
  run({ source, target }) {
    if (!source.has(MARK.digit) || !target.has(MARK.digit)) {
      return NOTHING;
    }
    const wanted = signsIn(source.prose);
    if (wanted.length === 0) {
      return NOTHING;
    }
    const strange = signsIn(target.prose).find((sign) => !wanted.includes(sign));
    return strange === undefined
      ? NOTHING
      : [makeCheckFinding("currency-changed", { found: strange, wanted: wanted.join(" ") })];
  },
};

function signsIn(prose: string): readonly string[] {
  return (prose.match(SIGN) ?? []).map((sign) => SAME[sign] ?? sign);
}
