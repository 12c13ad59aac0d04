import type { LocaleCode } from "../model/index.ts";

/**
 * What is one thing to a reader: a tag, a placeholder, an address, a character reference, the code of a character
 * (`⟦U+202E⟧`). Bounded, so that hostile texts stay cheap.
 */
const WHOLE =
  /<[^<>]{0,2000}>|\{\{[^{}]{0,200}\}\}|\bhttps?:\/\/[^\s<>"']{1,2000}|&(?:#x?[\da-f]{1,7}|[a-z]\w{1,30});|⟦U\+[\dA-F]{4,6}⟧/gi;

/** Spaces, or what stands between them: a segmenter takes ever longer the longer its text is. */
const RUN = /\s+|[^\s。、，！？]{1,500}[。、，！？]*|[。、，！？]+/gu;

const SEGMENTERS = new Map<LocaleCode, Intl.Segmenter>();

/**
 * Takes a text apart into the pieces that a comparison keeps whole: words as the language has them (UAX #29, with a
 * dictionary where words are written without spaces), single spaces and marks, tags, placeholders and addresses.
 * Together they are the text.
 */
export function splitWords(text: string, locale: LocaleCode): string[] {
  const words: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    addWords(words, text.slice(end, match.index), locale);
    words.push(match[0]);
    end = match.index + match[0].length;
  }
  addWords(words, text.slice(end), locale);
  return words;
}

function addWords(words: string[], text: string, locale: LocaleCode): void {
  for (const [run] of text.matchAll(RUN)) {
    for (const { segment } of segmenterOf(locale).segment(run)) {
      words.push(segment);
    }
  }
}

function segmenterOf(locale: LocaleCode): Intl.Segmenter {
  const known = SEGMENTERS.get(locale);
  if (known !== undefined) {
    return known;
  }
  const segmenter = new Intl.Segmenter(isLocale(locale) ? locale : "und", { granularity: "word" });
  SEGMENTERS.set(locale, segmenter);
  return segmenter;
}

function isLocale(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
