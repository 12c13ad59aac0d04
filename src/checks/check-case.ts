import { NOTHING, type Check } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

const FEWEST = 8;

/** A target does not shout where its source speaks. Only in scripts that have capitals. */
export const checkCase: Check = {
  codes: ["shouting"],
  run({ source, target }) {
    if (target.text.length < FEWEST || target.text !== target.text.toUpperCase()) {
      return NOTHING;
    }
    const { prose } = target;
    const letters = prose.match(/\p{Lu}/gu) ?? [];
    return letters.length >= FEWEST && source.prose !== source.prose.toUpperCase() && !/\p{Ll}/u.test(prose)
      ? [makeCheckFinding("shouting", { found: target.text })]
      : NOTHING;
  },
};
