export { readDate } from "./read-date.ts";
export { isTimeZone } from "./read-zone.ts";
export { readClockTime } from "./split-date-text.ts";
export { DATE_FORMATS, isRefused } from "./types.ts";
export type { DateFormat, DateOptions, DateProblem, DateReading, DateRefusal, DateRemark } from "./types.ts";
