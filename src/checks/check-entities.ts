import { NOTHING, type Check } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

const DOUBLED = /&amp;(?:amp|lt|gt|quot|nbsp|#\d+);/i;
const UNENDED = /&(?:nbsp|amp|lt|gt|quot)(?![;\w=])/i;
const BARE = /&(?![a-zA-Z][a-zA-Z0-9]*;|#)/;
const WRITTEN = /&(?:nbsp|amp|lt|gt|quot|apos|#\d+);/i;

/** Entities of HTML that were escaped twice or lost their end, and those that readers of plain text would see. */
export const checkEntities: Check = {
  codes: ["entity"],
  run({ source, target }) {
    if (!target.has(MARK.ampersand)) {
      return NOTHING;
    }
    const patterns = target.kind === "html" ? [DOUBLED, UNENDED, BARE] : [DOUBLED, UNENDED, WRITTEN];
    for (const pattern of patterns) {
      const match = pattern.exec(target.text);
      if (match !== null && !pattern.test(source.text)) {
        const span = { start: match.index, end: match.index + match[0].length };
        return [makeCheckFinding("entity", { found: match[0], span })];
      }
    }
    return NOTHING;
  },
};
