/** What a date can be held for; also the codes of findings. */
export const DATE_PROBLEMS = [
  "date-unreadable",
  "date-localised",
  "date-in-milliseconds",
  "date-spreadsheet-number",
  "date-month-only",
  "date-only",
  "date-without-zone",
  "date-unknown-zone",
  "date-ambiguous",
  "date-not-in-format",
  "date-impossible",
  "date-absurd-year",
  "date-before-1970",
  "date-in-the-future",
] as const;
export type DateProblem = (typeof DATE_PROBLEMS)[number];

/** What is told about a date that was taken. */
export const DATE_REMARKS = ["date-skipped-hour", "date-hour-twice", "date-weekday-differs"] as const;
export type DateRemark = (typeof DATE_REMARKS)[number];

/** The order of day, month and year where a date has numbers only. */
export const DATE_FORMATS = ["DMY", "MDY", "YMD"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** What a date's text leaves open, as a person answered it. */
export interface DateOptions {
  /** IANA name: the zone of times that name none. */
  readonly timeZone: string | null;
  /** `HH:MM` or `HH:MM:SS`: the time of dates that have none. */
  readonly atTime: string | null;
  readonly dateFormat: DateFormat | null;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 for January. */
  readonly month: number;
  readonly day: number;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A zone as it is written behind a time. */
export type WrittenZone =
  | { readonly kind: "offset"; readonly minutes: number }
  | { readonly kind: "iana"; readonly name: string };

/** Why a text is no date, and what would be one. */
export interface DateRefusal {
  readonly problem: DateProblem;
  /** What the text seems to mean, to be confirmed by a person: an ISO date-time, a number of seconds. */
  readonly proposal: string | null;
}

/** What was read of a date: an instant to the second, or why not. */
export type DateReading =
  | {
      /** ISO 8601, UTC, whole seconds. */
      readonly iso: string;
      readonly remarks: readonly { readonly remark: DateRemark; readonly meant: string }[];
    }
  | DateRefusal;

export function refuseDate(problem: DateProblem, proposal: string | null = null): DateRefusal {
  return { problem, proposal };
}

export function isRefused(value: object): value is DateRefusal {
  return "problem" in value;
}
