import { DATE_FORMATS, type DateProblem, type DateRemark } from "./dates/index.ts";
import { words, type Wording } from "./wording.ts";

/** What is said of dates. */
export const DATE_WORDS: Readonly<Record<DateProblem | DateRemark, Wording>> = {
  "date-unreadable": words(
    "held",
    ({ found }) => `${found} is not read as a date.`,
    "Write it as 2021-03-04T10:00:00Z.",
  ),
  "date-localised": words(
    "held",
    ({ found }) =>
      `${found} has names of days or months that are not English, or is written in no known order.`,
    "Write it as 2021-03-04T10:00:00Z.",
  ),
  "date-in-milliseconds": words(
    "held",
    ({ found }) => `${found} has more digits than Unix seconds: it seems to be in milliseconds or finer.`,
    ({ wanted }) => `Write the seconds: ${wanted}.`,
  ),
  "date-spreadsheet-number": words(
    "held",
    ({ found }) => `${found} seems to be a spreadsheet's number of a day.`,
    ({ wanted }) => `Format the column as a date; this one seems to be ${wanted}.`,
  ),
  "date-month-only": words(
    "held",
    ({ found }) => `${found} is a month or a year, not a day.`,
    "Write the day too: 2021-03-04.",
  ),
  "date-only": words(
    "held",
    ({ found }) => `${found} has no time of day, and it is not said which to take.`,
    "Say at what time and in which zone: --at-time 09:00 --time-zone Europe/Berlin.",
  ),
  "date-without-zone": words(
    "held",
    ({ found }) => `${found} has no time zone, and it is not said which to take.`,
    "Say in which zone it is: --time-zone Europe/Berlin.",
  ),
  "date-unknown-zone": words(
    "held",
    ({ found }) => `${found} has a zone that is unknown or means several.`,
    "Write the offset instead: +01:00.",
  ),
  "date-ambiguous": words(
    "held",
    ({ found }) => `${found} can be read in more than one order of day, month and year.`,
    `Say which: --date-format ${DATE_FORMATS.join(" or ")}.`,
  ),
  "date-not-in-format": words(
    "held",
    ({ found }) => `${found} is not in the order of --date-format.`,
    "Write it as 2021-03-04, or leave --date-format out.",
  ),
  "date-impossible": words(
    "held",
    ({ found }) => `${found} is in no calendar or on no clock.`,
    "Mend the day or the time.",
  ),
  "date-absurd-year": words("held", ({ found }) => `${found} has no possible year.`, "Mend the year."),
  "date-before-1970": words(
    "held",
    ({ found }) => `${found} is before 2 January 1970, which Intercom's Unix seconds cannot say.`,
    "Mend the date; leave it empty where there is none.",
  ),
  "date-in-the-future": words(
    "held",
    ({ found, wanted }) => `${found} is in the future (${wanted}); Intercom takes no such date.`,
    "Mend the date, ingest it later, or schedule the item in Intercom.",
  ),
  "date-skipped-hour": words(
    "note",
    ({ found, wanted }) => `${found} was skipped when clocks went forward; it is taken for ${wanted}.`,
    "Write the offset where another time is meant.",
  ),
  "date-hour-twice": words(
    "note",
    ({ found, wanted }) => `${found} was on clocks twice when they went back; the first is taken: ${wanted}.`,
    "Write the offset where the second is meant.",
  ),
  "date-weekday-differs": words(
    "note",
    ({ found, wanted }) =>
      `${found} names another day of the week than the date has; it is taken for ${wanted}.`,
    "Look whether the date is right.",
  ),
};
