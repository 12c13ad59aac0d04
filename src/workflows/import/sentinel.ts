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

/** A sentinel that lost a bracket, or that stands beside other words: `[[ same ]`, `Inviter [[same]]`, `[skip]`. */
const BROKEN =
  /\[ ?\[ ?(?:clear|same|skip|ok [\w-]+)\b|\b(?:clear|same|skip) ?\] ?\]|^\[ ?(?:clear|same|skip) ?\]$/;

/**
 * The sentinel that a whole cell is, however it is spaced, capitalised or made wide; `unknown` for a cell that has the
 * form of one, or a broken one in it. Undefined for a text, and where the source has such a form itself.
 */
export function readSentinel(cell: string, source: string): Sentinel | "unknown" | undefined {
  const text = plainForm(cell);
  if (text === undefined || hasForm(plainForm(source) ?? "")) {
    return undefined;
  }
  const word = BRACKETED.exec(text)?.[1];
  if (word !== undefined) {
    return SENTINELS.has(word) ? (word as Sentinel) : "unknown";
  }
  return BROKEN.test(text) ? "unknown" : undefined;
}

/** True for a cell that says something else than what the translation is. */
export function isSentinel(cell: string, source: string): boolean {
  const sentinel = readSentinel(cell, source);
  return sentinel !== undefined && sentinel !== "unknown";
}

function hasForm(text: string): boolean {
  return BRACKETED.test(text) || BROKEN.test(text);
}

/** A text without what programs and people change in a sentinel; undefined for one without a bracket, as most are. */
function plainForm(text: string): string | undefined {
  return /[[\]［］]/.test(text)
    ? text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase()
    : undefined;
}
