/** U+2060, as in the files for translators: invisible, and kept by every spreadsheet program tried. */
const GUARD = "\u2060";

/** What a spreadsheet may take for a formula, after spaces too; and a cell that begins with the guard itself. */
const NEEDS_GUARD = /^(?:[\s\u200B]*[=+\-@＝＋－＠]|[\t\r\n]|\u2060)/u;

/** A cell that no spreadsheet runs as a formula. Taking one leading U+2060 away gives the text back. */
export function guardFormula(text: string): string {
  return NEEDS_GUARD.test(text) ? GUARD + text : text;
}
