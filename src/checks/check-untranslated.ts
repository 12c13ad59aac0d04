import { NOTHING, type Check, type CheckInput } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Words of the source in a row that nobody leaves in a translation by chance. */
const RUN = 5;
/** English words that no name is made of. */
const PLAIN = /\b(?:the|and|your|you|with|for|this|that|from|are|is|can|to|when|how)\b/i;

/** A target is not what the source says, neither as a whole nor for a stretch. */
export const checkUntranslated: Check = {
  codes: ["same-as-source", "partly-untranslated"],
  run(input) {
    const { source, target, locale, sourceLocale } = input;
    if (locale.language === sourceLocale.language) {
      return NOTHING;
    }
    if (source.text === target.text || source.text.trim() === target.text.trim()) {
      return isWorthTranslating(input)
        ? [makeCheckFinding("same-as-source", { found: target.text })]
        : NOTHING;
    }
    return sourceLocale.language === "en" && PLAIN.test(target.text) ? findRun(input) : NOTHING;
  },
};

/** Names, addresses and single words are the same in many languages; sentences are not. */
function isWorthTranslating({ source, terms }: CheckInput): boolean {
  let { prose } = source;
  for (const term of terms.doNotTranslate) {
    prose = prose.replaceAll(term, " ");
  }
  // Addresses and names of files are nothing to translate.
  prose = prose.replaceAll(/\S+[.@/\\_]\S+/g, " ");
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && words.some((word) => /^\p{Ll}/u.test(word)) && PLAIN.test(prose)
    ? true
    : words.length >= 5;
}

function findRun({ source, target }: CheckInput): ReturnType<Check["run"]> {
  const { words } = source;
  if (words.length < RUN) {
    return NOTHING;
  }
  const runs = new Set<string>();
  for (let index = 0; index + RUN <= words.length; index += 1) {
    runs.add(words.slice(index, index + RUN).join(" "));
  }
  for (let index = 0; index + RUN <= target.words.length; index += 1) {
    const run = target.words.slice(index, index + RUN).join(" ");
    if (runs.has(run) && PLAIN.test(run)) {
      return [makeCheckFinding("partly-untranslated", { found: run })];
    }
  }
  return NOTHING;
}
