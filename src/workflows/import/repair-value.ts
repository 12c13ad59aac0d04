import { needsGuard, type CellRemark } from "../../formats/index.ts";
import type { HandedOutRow } from "./handed-out-row.ts";

/**
 * The text that a spreadsheet made a value of: the target that was handed out with the row, or its source, where it
 * is certain that it gives this value. Undefined where nothing proves what was meant.
 */
export function repairValue(
  value: Pick<CellRemark, "kind" | "text">,
  { source, target }: Pick<HandedOutRow, "source" | "target">,
): string | undefined {
  return [target, source].find((text) => text !== null && givesValue(text.trim(), value)) ?? undefined;
}

/** True for a cell that is how a spreadsheet writes the value it took a text for: `1.1` for `1.10`. */
export function isRewrittenValue(cell: string, text: string): boolean {
  const value = readValue(cell.trim());
  return value !== undefined && value.some((one) => givesValue(text.trim(), one));
}

/**
 * True for a cell that is how a spreadsheet writes what it took a source for, but for what somebody writes on purpose who
 * translates into a language with other separators: `1,50` for `1.50`.
 */
export function isRewrittenSource(cell: string, source: string): boolean {
  if (cell === source || !needsGuard(source)) {
    return false;
  }
  const isResult = /^[=＝]/.test(source) && NUMBER.test(cell);
  const isWithoutApostrophe = source.startsWith("'") && cell === source.slice(1);
  if (isResult || isWithoutApostrophe) {
    return true;
  }
  const isNumber = NUMBER.test(cell.replace(/\s?%$/, ""));
  const hasLost = (signs: RegExp): boolean => signs.test(source) && !signs.test(cell);
  const isSpeltOtherwise =
    isNumber && digitsOf(cell) === digitsOf(source) && !hasLost(/[.,\s]/) && !hasLost(/[€$£¥%(]/);
  const negative = source.replace(/^\((.*)\)$/, "-$1");
  return !isSpeltOtherwise && isRewrittenValue(cell, negative);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

const NUMBER = /^-?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?$/i;
const DAY = /^(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})$/;
const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s([AP]M))?$/i;
/** Any day: a time alone stands on one that nobody wrote. */
const NO_DAY = "1899-12-30";

/** The values that a cell may stand for, as a spreadsheet writes them out. */
function readValue(cell: string): readonly Pick<CellRemark, "kind" | "text">[] | undefined {
  if (/^(?:TRUE|FALSE)$/.test(cell)) {
    return [{ kind: "truth", text: cell }];
  }
  if (NUMBER.test(cell)) {
    return [{ kind: "number", text: cell.replace(",", ".") }];
  }
  const share = /^(\d+(?:[.,]\d+)?)%$/.exec(cell)?.[1];
  if (share !== undefined) {
    return [{ kind: "number", text: String(Number(share.replace(",", ".")) / 100) }];
  }
  const [, hour, minute, second = "00", half] = TIME.exec(cell) ?? [];
  if (hour !== undefined && minute !== undefined) {
    const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (/p/i.test(half ?? "") ? 12 : 0);
    return [{ kind: "date", text: `${NO_DAY} ${twoDigits(hours)}:${minute}:${second}` }];
  }
  const [, first, , middle, last] = DAY.exec(cell) ?? [];
  if (first === undefined || middle === undefined || last === undefined) {
    return undefined;
  }
  const orders =
    first.length > 2
      ? [[first, middle, last]]
      : [
          [last, first, middle],
          [last, middle, first],
        ];
  return orders.map(([year = "", month, day]) => ({
    kind: "date",
    text: `${year.length === 2 ? `20${year}` : year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`,
  }));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function givesValue(text: string, { kind, text: value }: Pick<CellRemark, "kind" | "text">): boolean {
  if (text === "") {
    return false;
  }
  if (kind === "truth") {
    return text.toUpperCase() === value;
  }
  return kind === "number" ? givesNumber(text, Number(value)) : givesDate(text, value);
}

/** A double keeps 15 digits for certain, and a spreadsheet no more. */
const DIGITS = 15;

/** `1.10` and `1,10` are 1.1, `1,234` and `1.234` are 1234 too, `10%` is 0.1; `007` is 7. */
function givesNumber(text: string, value: number): boolean {
  const [, sign = "", digits, percent] =
    /^([+-]?)[€$£¥]?\s?([\d.,\s\u00A0\u202F]*\d[\d.,]*(?:e[+-]?\d+)?)(\s?%)?(?:\s?[€$£¥])?$/i.exec(text) ??
    [];
  if (digits === undefined) {
    return false;
  }
  const tight = digits.replaceAll(/[\s\u00A0\u202F]/g, "");
  const readings = [tight.replaceAll(",", ""), tight.replaceAll(".", "").replace(",", ".")].map(
    (reading) => Number(`${sign}${reading}`) / (percent === undefined ? 1 : 100),
  );
  return readings.some((reading) => Number.isFinite(reading) && isSameNumber(reading, value));
}

function isSameNumber(left: number, right: number): boolean {
  return left === right || left.toPrecision(DIGITS) === right.toPrecision(DIGITS);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * True where every number in the text is a part of that date, and month and day, or month and year, are among
 * them: `3/4` gives 3 April of any year and 4 March, `May 2024` the first of May 2024, `10:30` the time.
 */
function givesDate(text: string, value: string): boolean {
  const [, year = "", month = "", day = "", , hour, minute = "0", second = "0"] =
    /^(\d+)-(\d\d)-(\d\d)( (\d\d):(\d\d):(\d\d))?$/.exec(value) ?? [];
  const parts = {
    // First, for a time alone stands on a day that nobody wrote.
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute), second: Number(second) }),
    year: Number(year),
    month: Number(month),
    day: Number(day),
  };
  const named = /\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase();
  const namedMonth = named === undefined ? undefined : MONTHS.indexOf(named) + 1;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length > 1 || (words.length === 1 && namedMonth !== parts.month)) {
    return false;
  }
  const left = new Map<string, number>(Object.entries(parts));
  if (namedMonth !== undefined) {
    left.delete("month");
  }
  for (const found of text.match(/\d+/g) ?? []) {
    const number = Number(found);
    const part = [...left].find(
      ([name, wanted]) =>
        wanted === number || (name === "year" && found.length === 2 && wanted % 100 === number),
    );
    if (part === undefined) {
      return false;
    }
    left.delete(part[0]);
  }
  const isTime = hour !== undefined && !left.has("hour") && !left.has("minute");
  return isTime || (!left.has("month") && (!left.has("day") || (!left.has("year") && parts.day === 1)));
}
