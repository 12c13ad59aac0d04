import { RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";

const LONGEST_QUOTE = 200;

/** Isolates: what stands between them has a direction of its own and does not mix with the words around. */
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** What cannot be seen, or turns text around: it is named in place of being written. A no-break space is a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const RUNS_BACK = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Joins letters of some scripts and the parts of pictures; it is seen by what it does. */
const JOINERS = /[\u200C\u200D]/;

/**
 * A text of a file in quotation marks of the language, on one line, so that it stays a text among words: isolated, with
 * its invisible characters named (`⟨U+202E⟩`), and cut where it is long.
 */
export function quoteText(texts: Texts, text: string): string {
  const shown =
    text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  const seen = shown
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, " ↵ ")
    .replaceAll(UNSEEN, (character) => (JOINERS.test(character) ? character : nameOf(character)));
  return texts.t("slip.quoted", { text: isolate(texts, seen) });
}

/** A text among words; as it is where all runs from left to right. */
export function isolate(texts: Texts, text: string): string {
  return RIGHT_TO_LEFT.has(texts.language) || RUNS_BACK.test(text)
    ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
    : text;
}

function nameOf(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
