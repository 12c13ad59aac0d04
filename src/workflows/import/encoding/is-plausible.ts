import type { LocaleCode } from "../../../model/index.ts";
import { lettersOf } from "./locale-letters.ts";

/** A small letter, then a capital that is no ASCII: `ActivÈ`, `оПХБЕР`. */
const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const FOREIGN_CAPITAL = /(?![A-Z])\p{Lu}/u;

/** Signs that nobody puts between two letters. */
const SIGN_INSIDE = /\p{L}[×°§¿¡«»“”„…•£€]\p{L}/u;
const LETTER = /\p{L}/u;

/** A text of a file with each byte as a character, and as it reads in an encoding. */
export interface DecodedText {
  readonly bytes: string;
  readonly text: string;
  readonly source: string;
}

/** A function that says whether texts look like ones that somebody wrote in a locale. */
export function plausibilityIn(locale: LocaleCode): (text: DecodedText, encoding: string) => boolean {
  const isLetter = lettersOf(locale);
  return ({ bytes, text, source }, encoding) =>
    Array.from(text).every(isLetter) &&
    !CAPITAL_INSIDE.test(text) &&
    !SIGN_INSIDE.test(text) &&
    (LETTER.test(text) || !LETTER.test(source)) &&
    !(SMALL.test(source) && FOREIGN_CAPITAL.test(text) && !SMALL.test(text)) &&
    hasUsualCharacters(bytes, encoding);
}

/** Where the characters that people use stand in encodings of two bytes; the rest are rare. */
const USUAL: Readonly<Record<string, (lead: number, trail: number) => boolean>> = {
  gb18030: (lead, trail) => lead >= 0xa1 && trail >= 0xa1,
  big5: (lead) => lead >= 0xa1 && lead <= 0xc6,
  "euc-kr": (lead, trail) => lead >= 0xa1 && trail >= 0xa1,
};

function hasUsualCharacters(bytes: string, encoding: string): boolean {
  const isUsual = USUAL[encoding];
  if (isUsual === undefined) {
    return true;
  }
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes.charCodeAt(index) > 0x7f) {
      if (!isUsual(bytes.charCodeAt(index), bytes.charCodeAt(index + 1))) {
        return false;
      }
      index += 1;
    }
  }
  return true;
}
