/**
 * Word joiner: no width, no meaning at the start of a text. Of the guards tried in LibreOffice and Gnumeric
 * it is the one that keeps all dangerous values as they are and comes back in every file.
 */
const GUARD = "\u2060";

/** What a spreadsheet takes for the start of a formula, full-width forms and leading white space included. */
const DANGEROUS = /^[\s\u200B]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** True for a text that a spreadsheet might run as a formula. */
export function needsGuard(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most texts begin with a letter: none of A to Z, and up to no-break space, is white space or a sign.
  return !(first > 0x40 && first < 0x80) && DANGEROUS.test(text);
}

/** The text as it is written into a cell. */
export function guardFormula(text: string): string {
  return needsGuard(text) ? GUARD + text : text;
}

/**
 * The text of a cell as it was meant. Only where a guard was handed out (`guarded`) is one taken away: the
 * word joiner, or the apostrophe some programs put in its place, or nothing where it got lost.
 */
export function unguardFormula(cell: string, guarded: boolean): string {
  if (guarded && (cell.startsWith(GUARD) || (cell.startsWith("'") && needsGuard(cell.slice(1))))) {
    return cell.slice(1);
  }
  return cell;
}
