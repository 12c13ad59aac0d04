/**
 * Characters that change how other text is shown (directional overrides, terminal escapes) or that a file
 * cannot hold (NUL, lone surrogates). They are never legitimate in a name and always shown as their code.
 */
const HIDING = String.raw`\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF`;
const DANGEROUS = new RegExp(`(?![\\t\\n])[${HIDING}]`, "gu");

/**
 * Isolates around what they set apart, in one line, and once more within: they change nothing beyond themselves, and
 * languages written from the right need them.
 */
const INNERMOST = String.raw`\u2068[^${HIDING}]*\u2069`;
const SET_APART = String.raw`\u2068[^${HIDING}]*(?:${INNERMOST}[^${HIDING}]*)*\u2069`;
const SET_APART_OR_DANGEROUS = new RegExp(`${SET_APART}|${DANGEROUS.source}`, "gu");

/** Legitimate in many languages, but invisible: shown only where a change lies in nothing else. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?! )\p{Zs}/gu;

/** A space that nobody sees: at either end of a line, or after another one. */
const INVISIBLE_SPACE = /(?<=^| ) | (?=$)|\t/gmu;

/** What stands for a character: `⟦U+202E⟧`. */
export const REVEALED = /⟦U\+[0-9A-F]{4,6}⟧/gu;

/** A literal bracket that would read as a revealed character is revealed itself, so that nothing is ambiguous. */
const LOOKS_REVEALED = /⟦(?=U\+)/gu;

/**
 * Text in which dangerous characters, and on request all invisible ones, stand as `⟦U+XXXX⟧`.
 * Reversible: each code stands for exactly one character.
 */
export function revealCharacters(text: string, options: { readonly invisible: boolean }): string {
  const revealed = text.replace(LOOKS_REVEALED, codeOf).replace(SET_APART_OR_DANGEROUS, codeOfDangerous);
  return options.invisible ? revealed.replace(INVISIBLE, codeOf).replace(INVISIBLE_SPACE, codeOf) : revealed;
}

/** Text on one line, with dangerous characters as their code: line ends and tabs become a space. */
export function oneLine(text: string): string {
  return revealCharacters(text.replaceAll(/[\t\n\r]+/g, " "), { invisible: false });
}

/** True where two texts differ, but only in characters nobody sees. */
export function differOnlyInvisibly(left: string, right: string): boolean {
  return left !== right && withoutInvisible(left) === withoutInvisible(right);
}

/** True where two texts differ, but only in how their characters are composed (NFC, NFD). */
export function differOnlyInNormalisation(left: string, right: string): boolean {
  return left !== right && left.normalize("NFC") === right.normalize("NFC");
}

function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "").replace(DANGEROUS, "").replaceAll(/\s+/gu, "");
}

function codeOfDangerous(found: string): string {
  return found.length > 1 && found.startsWith("\u2068") ? found : codeOf(found);
}

function codeOf(character: string): string {
  return `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`;
}
