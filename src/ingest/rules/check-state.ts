import type { Rule } from "./rule.ts";

/** Words other products have for the two states. */
const STATES: Readonly<Record<string, "live" | "draft">> = {
  live: "live",
  published: "live",
  publish: "live",
  public: "live",
  draft: "draft",
  unpublished: "draft",
};

export const checkState: Rule<"live" | "draft"> = ({ state }, { choices }, say) => {
  const word = (state ?? "").trim().toLowerCase();
  if (word === "") {
    return choices.state;
  }
  if (!Object.hasOwn(STATES, word)) {
    say("unknown-state", "state", { found: state ?? "" });
  }
  return STATES[word] ?? choices.state;
};
