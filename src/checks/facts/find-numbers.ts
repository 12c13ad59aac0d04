/** A number in a text. */
export interface FoundNumber {
  readonly text: string;
  /** Digits as ASCII, separators as they stand. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Digits, with what separates them inside; not the digit of a name such as `MP3`. Dates and versions are several
 * numbers, which languages put in another order.
 */
const NUMBER =
  /(?<![A-Za-z_\p{Nd}])(?<several>\p{Nd}{1,4}(?<sign>[./-])\p{Nd}{1,2}\k<sign>\p{Nd}{1,4}(?!\p{Nd}))|(?<![A-Za-z_\p{Nd}])\p{Nd}+(?:[.,٫٬'’·\u00A0\u202F\u2009 ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,٫]\p{Nd}+)?/gu;

/** Every number of a text, whatever digits it is written with. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (const { 0: whole, index, groups } of text.matchAll(NUMBER)) {
    if (groups?.["several"] === undefined) {
      numbers.push(makeNumber(whole, index));
      continue;
    }
    for (const part of whole.matchAll(/\p{Nd}+/gu)) {
      numbers.push(makeNumber(part[0], index + part.index));
    }
  }
  return numbers;
}

function makeNumber(text: string, start: number): FoundNumber {
  return { text, plain: toAsciiDigits(text), start, end: start + text.length };
}

function toAsciiDigits(text: string): string {
  return /^\p{ASCII}*$/u.test(text)
    ? text
    : text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
        let zero = digit.codePointAt(0) ?? 0;
        const code = zero;
        // The ten digits of a script stand in a row; their zero is where the row begins.
        while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) {
          zero -= 1;
        }
        return String(code - zero);
      });
}

/** What a number is worth where this is its decimal sign and that separates thousands. */
export function valueOf(plain: string, { decimal, group }: { decimal: string; group: string }): number {
  let digits = "";
  for (const character of plain) {
    if (character >= "0" && character <= "9") {
      digits += character;
    } else if (character === decimal || character === "٫") {
      digits += ".";
    } else if (!isGroup(character, group)) {
      return Number.NaN;
    }
  }
  return Number(digits);
}

/** Spaces of any kind and apostrophes separate thousands everywhere. */
function isGroup(character: string, group: string): boolean {
  return character === group || /[\s'’٬·]/u.test(character);
}
