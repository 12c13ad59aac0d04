/**
 * What looks like a token: `<b1>`, `</b1>`, `<br2/>`. They are named after the element, so that a translator
 * sees what they do, and numbered, so that none is taken for another. Programs for translators know tags in
 * angle brackets and protect them; braces are taken: they are the placeholders of the texts themselves. Capitals
 * and spaces come from machine translation and are read past.
 */
const TOKEN = /<\s*(\/?)\s*([a-z]+\d+)\s*(\/?)\s*>/gi;

/** The same with the mark that says that a text only looks like one. */
const LOOKALIKE = /<(\u2060*)(?=\s*\/?\s*[a-z]+\d+\s*\/?\s*>)/gi;
const MARKED_LOOKALIKE = /<(\u2060*)\u2060(?=\s*\/?\s*[a-z]+\d+\s*\/?\s*>)/gi;

/** A part of a block's text: words, or a token as it is written canonically. */
export type TextPart =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "token"; readonly token: string };

/** Words as they stand in a block's text: what looks like a token and is none gets a mark nobody sees. */
export function escapeWords(words: string): string {
  return words.includes("<") ? words.replaceAll(LOOKALIKE, "<$1\u2060") : words;
}

/** Takes a block's text apart; the parts in their order, no words twice in a row. */
export function parseBlockText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const addWords = (until: number): void => {
    if (until > end) {
      parts.push({ kind: "words", words: unescapeWords(text.slice(end, until)) });
    }
  };
  for (const match of text.matchAll(TOKEN)) {
    const [whole, slash = "", name = "", alone = ""] = match;
    addWords(match.index);
    parts.push({ kind: "token", token: `<${slash}${name.toLowerCase()}${slash === "" ? alone : ""}>` });
    end = match.index + whole.length;
  }
  addWords(text.length);
  return parts;
}

/** The words of a block's text without its tokens. */
export function wordsOf(text: string): string {
  return parseBlockText(text)
    .map((part) => (part.kind === "words" ? part.words : ""))
    .join("");
}

/** A block's text with other tokens; what is undefined stays. */
export function renameTokens(text: string, renamed: ReadonlyMap<string, string>): string {
  return renamed.size === 0
    ? text
    : parseBlockText(text)
        .map((part) =>
          part.kind === "words" ? escapeWords(part.words) : (renamed.get(part.token) ?? part.token),
        )
        .join("");
}

/** True for a text with something to translate: numbers, signs and pictures say the same in every language. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function unescapeWords(text: string): string {
  return text.includes("\u2060") ? text.replaceAll(MARKED_LOOKALIKE, "<$1") : text;
}
