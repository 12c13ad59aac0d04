import { refuseDate, type DateRefusal } from "./types.ts";

const DAY_SECONDS = 86_400;
/** Day 25,569 of Excel's calendar is 1 January 1970; 60,000 is in 2064. */
const SPREADSHEET_EPOCH = 25_569;
const SPREADSHEET_END = 60_000;

/**
 * What a number alone means as a date: Unix seconds, or why it cannot be used. Undefined where the text is
 * no such number: a year, a month and eight digits of a day are left to the shapes of dates.
 */
export function readNumber(text: string): { readonly seconds: number } | DateRefusal | undefined {
  const [, sign = "", digits = "", fraction = ""] = /^([+-]?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (digits === "" || (sign === "" && fraction === "" && isCalendarShape(digits))) {
    return undefined;
  }
  if (sign === "-") {
    return refuseDate("date-before-1970");
  }
  const value = Number(digits + fraction);
  if (digits.length >= 11) {
    // Seconds have ten digits until the year 2286; more are milli-, micro- or nanoseconds.
    const power = digits.length <= 13 ? 3 : digits.length <= 16 ? 6 : 9;
    return refuseDate("date-in-milliseconds", String(Math.floor(value / 10 ** power)));
  }
  if (value >= SPREADSHEET_EPOCH && value < SPREADSHEET_END) {
    return refuseDate(
      "date-spreadsheet-number",
      toIso(Math.round((value - SPREADSHEET_EPOCH) * DAY_SECONDS)),
    );
  }
  return { seconds: Math.floor(value) };
}

/** `2021`, `202103`, `20210304`. */
function isCalendarShape(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])?$/.test(digits) || /^(?:19|20)\d{2}[01]\d[0-3]\d$/.test(digits);
}

/** Zone-less: a spreadsheet has none. */
function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}
