import { NOTHING, type Check } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** E-mail addresses stay as they are. */
export const checkEmails: Check = {
  codes: ["email-changed"],
  run({ source, target }) {
    if (!source.has(MARK.at) || source.emails.length === 0) {
      return NOTHING;
    }
    const missing = new Set(source.emails.filter((email) => !target.emails.includes(email)));
    const [extra] = target.emails.filter((email) => !source.emails.includes(email));
    return [...missing].map((email) =>
      makeCheckFinding("email-changed", { wanted: email, found: extra ?? null }),
    );
  },
};
