/**
 * Word joiner: no width, no meaning at the start of a text. Of the guards tried in LibreOffice and Gnumeric
 * it is the one that keeps all dangerous values as they are and comes back in every file.
 */
const GUARD = "\u2060";

/**
 * What a spreadsheet takes for the start of a formula, full-width forms and leading white space included; and
 * the apostrophe, which Gnumeric takes for its own.
 */
const DANGEROUS = /^[\s\u200B]*[=+\-@＝＋－＠]|^[\t\r\n']/u;

/** A call of a function or of another program, in whatever language functions have names: `=SOMME(A1)`, `+cmd|…`. */
const CALL = /^\s*(?:[=＝]\s*|[+@-])[\p{L}_][\p{L}\d_.]*[(|]/u;

/** Longer than any number or date that a spreadsheet knows one for. */
const LONGEST_VALUE = 32;

/** Numbers, dates, times, shares and sums: `007`, `1.10`, `(5)`, `1 234`, `3/4`, `1 1/2`, `10:30`, `1e5`. */
const NUMBER =
  /^\(?[€$£¥]?\s?(?=.*\d)[\d.,:/-]+(?:\s(?:\d{3}(?!\d)|\d{1,2}[:/])[\d.,:/-]*)*(?:e[+-]?\d+|\s?[ap]\.?m\.?)?\s?[%€$£¥]?\)?$/iu;
/** A number that comes back as it was: of more than 11 digits Excel writes `1.61485E+12`. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,10})$/;
/** `May 2024`, `1. März`, `Mar 4, 2021 10:00`: the months by how they begin in the languages of most spreadsheets. */
const MONTH =
  /^(?=.*\d)(?:\d{1,4}(?:st|nd|rd|th)?[\s.,/-]*)?(?:jan|feb|f[eé]v|mar|m[aä]r|mrt|apr|avr|abr|ma[iy]|mei|jun|jui|jul|aug|ago|ao[uû]|sep|set|o[ck]t|nov|de[cz]|d[eé]c)\p{L}{0,9}[\s.,/-]*\d{0,4}[\s.,/-]*\d{0,4}(?:,?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?$/iu;
const TRUTH = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|verdadeiro|falso|vero)$/i;

/** What all of these begin with: most texts are told by it. */
const VALUE_STARTS: ReadonlySet<string> = new Set("0123456789.,(€$£¥adfjmnostvw \u00A0");

/** True for a text that a spreadsheet might run as a formula, or read as a value and write in another way. */
export function needsGuard(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most texts begin with a letter: none of A to Z, and up to no-break space, is white space or a sign.
  return (!(first > 0x40 && first < 0x80) && DANGEROUS.test(text)) || isValue(text);
}

/** True for a formula that nobody would write as a text. */
export function isFormulaCall(text: string): boolean {
  return CALL.test(text);
}

function isValue(text: string): boolean {
  if (text.length > LONGEST_VALUE || !VALUE_STARTS.has(text.charAt(0).toLowerCase())) {
    return false;
  }
  // Spreadsheets pass over white space around a value, and lose it.
  const value = text.trim();
  return (NUMBER.test(value) && !PLAIN_NUMBER.test(text)) || MONTH.test(value) || TRUTH.test(value);
}

/** The text as it is written into a cell. */
export function guardFormula(text: string): string {
  return needsGuard(text) ? GUARD + text : text;
}

/** The cell as it was written, where it came back in an encoding that lacks the guard: a question mark stands for it. */
export function restoreGuard(cell: string): string {
  return cell.startsWith("?") && needsGuard(cell.slice(1)) ? guardFormula(cell.slice(1)) : cell;
}

/** The text that was written into a cell by `guardFormula`, whatever it was. */
export function stripGuard(cell: string): string {
  return cell.startsWith(GUARD) && needsGuard(cell.slice(1)) ? cell.slice(1) : cell;
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
