/**
 * What a translator can write instead of a translation, because an empty cell says nothing:
 *
 * - `clear`: take the translation away that is there.
 * - `same`: the source's text is the translation.
 * - `skip`: the text is not to be translated into this language.
 */
export type Sentinel = "clear" | "same" | "skip";

const SENTINELS: ReadonlySet<string> = new Set<Sentinel>(["clear", "same", "skip"]);

/** `[[clear]]`; what is between the brackets is no longer than any word a translator could mistake it for. */
const BRACKETED = /^\[\[\s*([^[\]]{1,40}?)\s*\]\]$/;

/**
 * The sentinel that a whole cell is, however it is spaced, capitalised or made wide; `unknown` for a cell that has the
 * form of one. Undefined for a text, and where the source has this form itself.
 */
export function readSentinel(cell: string, source: string): Sentinel | "unknown" | undefined {
  const word = bracketedWord(cell);
  if (word === undefined || bracketedWord(source) !== undefined) {
    return undefined;
  }
  return SENTINELS.has(word) ? (word as Sentinel) : "unknown";
}

/** True for a cell that says something else than what the translation is. */
export function isSentinel(cell: string, source: string): boolean {
  const sentinel = readSentinel(cell, source);
  return sentinel !== undefined && sentinel !== "unknown";
}

function bracketedWord(text: string): string | undefined {
  // Most texts are told by two characters.
  const isBracketed = /^\s*[[［]/.test(text) && text.length < 100;
  return isBracketed ? BRACKETED.exec(text.normalize("NFKC").trim())?.[1]?.toLowerCase() : undefined;
}
