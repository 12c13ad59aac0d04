import type { LocaleCode } from "../../model/index.ts";
import { IN_TAGS, IN_TICKS, OPTION } from "../facts/find-code.ts";
import { localeFacts } from "../facts/locale-facts.ts";
import { TextFacts, type TextKind } from "../facts/text-facts.ts";
import { letterOf } from "./alphabets.ts";

export interface PseudoOptions {
  readonly locale: LocaleCode;
  readonly kind: TextKind;
  /** Most characters the text may have; null where nothing limits it. */
  readonly maxLength: number | null;
  /** Names that stay as they are. */
  readonly names: readonly string[];
}

/** Translations of English are longer by about so much. */
const GROWTH = 0.35;

/** What a word is that has something else in it than letters: an address, the name of a file, a version, a number. */
const NO_WORD = /\S*(?:\d|[\p{L}\d][.@/\\_][\p{L}\d])\S*/gu;
const UNSEEN = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi;
const VOWEL = /[aeiou]/i;
const LETTER = /\p{L}/u;

/** Letters where a text has too few vowels to grow by. */
const FILLER = "loremipsumdolorsitametconsectetur";

/**
 * A translation for trying a round trip: the source in letters of the locale's script, longer by a third, in
 * brackets: `⟦Śēēţţīņĝśl⟧`. Placeholders, tags and tokens, addresses, code, numbers and names stay as they are. The
 * same source gives the same text. Where it may not grow as much, it grows less, and goes without brackets in the end.
 */
export function makePseudo(source: string, options: PseudoOptions): string {
  const { script } = localeFacts(options.locale);
  const { maxLength } = options;
  const letters = findLetters(source, options);
  const fits = (text: string): boolean => maxLength === null || Array.from(text).length <= maxLength;
  for (const growth of [GROWTH, GROWTH / 2, 0]) {
    const text = write(source, letters, { script, growth, hasBrackets: true });
    if (fits(text)) {
      return text;
    }
  }
  return write(source, letters, { script, growth: 0, hasBrackets: false });
}

/** For each unit of the text, whether it is a letter that may become another one. */
function findLetters(source: string, { kind, names }: PseudoOptions): readonly boolean[] {
  const { prose } = new TextFacts(source, kind);
  const isKept = Array.from({ length: source.length }, () => false);
  const keep = (start: number, end: number): void => void isKept.fill(true, start, end);
  for (const pattern of [NO_WORD, IN_TICKS, OPTION]) {
    for (const { 0: whole, index } of prose.matchAll(pattern)) {
      keep(index, index + whole.length);
    }
  }
  for (const pattern of [IN_TAGS, UNSEEN]) {
    for (const { 0: whole, index } of source.matchAll(pattern)) {
      keep(index, index + whole.length);
    }
  }
  for (const name of names.filter((one) => one !== "")) {
    for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
      keep(at, at + name.length);
    }
  }
  return isKept.map((kept, index) => !kept && LETTER.test(prose[index] ?? ""));
}

interface Writing {
  readonly script: string;
  readonly growth: number;
  readonly hasBrackets: boolean;
}

function write(
  source: string,
  isLetter: readonly boolean[],
  { script, growth, hasBrackets }: Writing,
): string {
  const [first, last] = [isLetter.indexOf(true), isLetter.lastIndexOf(true)];
  let text = "";
  let owed = 0;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? "";
    const isOwn = isLetter[index] === true;
    text += hasBrackets && index === first ? "⟦" : "";
    text += isOwn ? letterOf(char, script) : char;
    owed += isOwn ? growth : 0;
    if (isOwn && owed >= 1 && VOWEL.test(char)) {
      text += letterOf(char.toLowerCase(), script);
      owed -= 1;
    }
    if (index === last) {
      text += fill(Math.round(owed), script) + (hasBrackets ? "⟧" : "");
    }
  }
  return text;
}

function fill(length: number, script: string): string {
  const letters = Array.from({ length }, (_, index) => letterOf(FILLER[index % FILLER.length] ?? "", script));
  return letters.join("");
}
