import type { Admin } from "../../model/index.ts";
import { describeNamed, resolveName, type Named } from "./resolve-name.ts";
import type { Rule } from "./rule.ts";

/** The teammate who sends an item: "Must be a teammate on the workspace" (OpenAPI 2.9 `news_item_request`). */
export const checkSender: Rule<string> = ({ sender }, { admins, choices }, say) => {
  const isNamed = sender !== null && sender.trim() !== "";
  if (choices.senderId !== null && (choices.senderForAll || !isNamed)) {
    return choices.senderId;
  }
  if (!isNamed) {
    say("no-sender", "sender");
    return "";
  }
  const named = admins.map(nameAdmin);
  const fits = resolveName(sender, named);
  if (fits.length !== 1) {
    const isUnknown = fits.length === 0;
    say(isUnknown ? "unknown-sender" : "ambiguous-sender", "sender", {
      found: sender,
      wanted: describeNamed(isUnknown ? named : fits),
    });
  }
  return fits[0]?.id ?? "";
};

/** A teammate is known by id, e-mail and name. */
export function nameAdmin({ id, email, name }: Admin): Named {
  return { id, names: [name, email] };
}
