import { refuseDate, type CalendarDay, type DateFormat, type DateRefusal } from "./types.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "([+-]?\\d{4,7})";
const YEAR_LAST = "(\\d{4,7}|\\d{2})";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

type Reader = (groups: readonly string[], format: DateFormat | null) => CalendarDay | DateRefusal;

function shape(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}

/** How a day may be written; the first shape that fits reads it. */
const SHAPES: readonly (readonly [RegExp, Reader])[] = [
  [shape(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})`), ([y = "", , m = "", d = ""]) => toDay(y, m, d)],
  [shape("(\\d{4})(\\d{2})(\\d{2})"), ([y = "", m = "", d = ""]) => toDay(y, m, d)],
  [shape(`(\\d{1,2})([-/.])(\\d{1,2})\\2${YEAR_LAST}`), readNumbers],
  [
    shape(`${DAY}[ -]${MONTH}\\.?,?[ -]${YEAR_LAST}`),
    ([d = "", m = "", y = ""]) => toDay(fullYear(y), monthNumber(m), d),
  ],
  [
    shape(`${MONTH}\\.? ${DAY},? ${YEAR_LAST}`),
    ([m = "", d = "", y = ""]) => toDay(fullYear(y), monthNumber(m), d),
  ],
  [shape(`${YEAR}[ -]${MONTH}[ -]${DAY}`), ([y = "", m = "", d = ""]) => toDay(y, monthNumber(m), d)],
  [shape("(\\d{4})(?:[-/.]?\\d{1,2})?"), () => refuseDate("date-month-only")],
  [shape("\\d{1,2}[-/.]\\d{4}"), () => refuseDate("date-month-only")],
  [shape(`${MONTH}\\.?,?[ -]\\d{4}`), () => refuseDate("date-month-only")],
  [shape(`\\d{4}[ -]${MONTH}`), () => refuseDate("date-month-only")],
];

/** Reads a day without its time. English names of months only: in other languages the same word is another month. */
export function readDay(text: string, format: DateFormat | null): CalendarDay | DateRefusal {
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text);
    if (match !== null) {
      return read(match.slice(1), format);
    }
  }
  return refuseDate(/\d/.test(text) && /\p{L}/u.test(text) ? "date-localised" : "date-unreadable");
}

function readNumbers(groups: readonly string[], format: DateFormat | null): CalendarDay | DateRefusal {
  const [first = "", , second = "", third = ""] = groups;
  const days = {
    DMY: toDay(fullYear(third), second, first),
    MDY: toDay(fullYear(third), first, second),
    YMD: toDay(fullYear(first), second, third),
  };
  if (format !== null) {
    return format === "YMD" && third.length !== 2 ? refuseDate("date-not-in-format") : days[format];
  }
  if (third.length === 2) {
    return refuseDate("date-ambiguous");
  }
  if (Number(first) > 12 || first === second) {
    return days.DMY;
  }
  return Number(second) > 12 ? days.MDY : refuseDate("date-ambiguous");
}

function toDay(year: string, month: string, day: string): CalendarDay | DateRefusal {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (date.year <= 0 || date.year > 9999) {
    return refuseDate("date-absurd-year");
  }
  const isReal = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(date);
  return isReal ? date : refuseDate("date-impossible");
}

function daysIn({ year, month }: CalendarDay): number {
  return new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();
}

/** Two digits are 1970 to 2069. */
function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
