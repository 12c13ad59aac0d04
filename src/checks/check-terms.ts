import { NOTHING, type Check, type CheckFinding, type CheckInput } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Names stay as they are; terms are called what the glossary says, and not what it forbids. */
export const checkTerms: Check = {
  codes: ["name-translated", "term-missing", "term-forbidden"],
  run(input) {
    const { doNotTranslate, glossary } = input.terms;
    return doNotTranslate.length + glossary.length === 0
      ? NOTHING
      : [...judgeNames(input, doNotTranslate), ...judgeGlossary(input)];
  },
};

function judgeNames({ source, target }: CheckInput, names: readonly string[]): readonly CheckFinding[] {
  return names
    .filter((name) => holdsWord(source.text, name) && !target.text.includes(name))
    .map((name) => makeCheckFinding("name-translated", { wanted: name }));
}

function judgeGlossary({ source, target, locale, terms }: CheckInput): CheckFinding[] {
  const [inSource, inTarget] = [source.text.toLowerCase(), target.text.toLowerCase()];
  const findings: CheckFinding[] = [];
  for (const { term, translations, forbidden } of terms.glossary) {
    if (!holdsWord(inSource, term.toLowerCase())) {
      continue;
    }
    const right = translations[locale.code] ?? [];
    const wrong = (forbidden[locale.code] ?? []).find((word) => inTarget.includes(word.toLowerCase()));
    if (wrong !== undefined) {
      findings.push(makeCheckFinding("term-forbidden", { found: wrong, wanted: right[0] ?? term }));
    } else if (right.length > 0 && !right.some((word) => inTarget.includes(stemOf(word.toLowerCase())))) {
      findings.push(makeCheckFinding("term-missing", { found: term, wanted: right.join(", ") }));
    }
  }
  return findings;
}

/** True where a word, or several in a row, stand in a text as such. */
function holdsWord(text: string, word: string): boolean {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    if (!isLetter(text[index - 1]) && !isLetter(text[index + word.length])) {
      return true;
    }
  }
  return false;
}

/** Words are inflected at their end: what is left of a long one without its last letters. */
function stemOf(word: string): string {
  return word.length > 5
    ? word.slice(0, Math.ceil(word.length * 0.75))
    : word.slice(0, Math.max(3, word.length - 1));
}
