import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import { makeCheckFinding } from "./make-finding.ts";

const BRACKETS = [
  [/[(（]/g, /[)）]/g, "( )"],
  [/[[［【]/g, /[\]］】]/g, "[ ]"],
] as const;

/** Brackets that are opened are closed, where the source does so. */
export const checkBrackets: Check = {
  codes: ["brackets"],
  run({ source, target }) {
    return target.has(MARK.bracket) || source.has(MARK.bracket) ? judgeBrackets(source, target) : NOTHING;
  },
};

function judgeBrackets(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  return BRACKETS.flatMap(([open, close, shown]) => {
    const isBalanced = (prose: string): boolean =>
      (prose.match(open)?.length ?? 0) === (prose.match(close)?.length ?? 0);
    return !isBalanced(target.prose) && isBalanced(source.prose)
      ? [makeCheckFinding("brackets", { found: shown })]
      : [];
  });
}
