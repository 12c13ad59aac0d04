import type { Rule } from "./rule.ts";

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
};

/** Old news must not ring bells: everything is delivered silently, unless people may be notified. */
export const checkDelivery: Rule<boolean> = ({ deliverSilently }, { choices }, say) => {
  const word = (deliverSilently ?? "").trim().toLowerCase();
  if (word === "") {
    return !choices.notify;
  }
  if (!Object.hasOwn(FLAGS, word)) {
    say("unknown-flag", "deliverSilently", { found: deliverSilently ?? "" });
    return true;
  }
  const isSilent = FLAGS[word] ?? true;
  if (!isSilent && !choices.notify) {
    say("delivered-silently", "deliverSilently");
  }
  return isSilent || !choices.notify;
};
