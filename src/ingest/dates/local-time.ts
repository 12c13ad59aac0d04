import type { CalendarDay, ClockTime } from "./types.ts";

/** Where a time on a zone's clock stands in Unix seconds. */
export interface LocalInstant {
  readonly seconds: number;
  /** `skipped`: clocks went past it, the hour after is meant. `twice`: clocks showed it twice, the first is meant. */
  readonly clock: "once" | "skipped" | "twice";
}

const DAY_SECONDS = 86_400;

/** Finds when a clock of a zone showed a time: with its summer and winter time, and its history. */
export function findLocalInstant(day: CalendarDay, time: ClockTime, timeZone: string): LocalInstant {
  const wanted = wallSeconds(day, time);
  const offsetAt = createOffsetReader(timeZone);
  const before = offsetAt(wanted - DAY_SECONDS);
  const after = offsetAt(wanted + DAY_SECONDS);
  const hits = [...new Set([before, after])]
    .map((offset) => ({ offset, seconds: wanted - offset }))
    .filter(({ offset, seconds }) => offsetAt(seconds) === offset)
    .map(({ seconds }) => seconds);
  return hits.length === 0
    ? { seconds: wanted - before, clock: "skipped" }
    : { seconds: Math.min(...hits), clock: hits.length > 1 ? "twice" : "once" };
}

/** Seconds from 1970 as if the clock's zone were UTC. */
export function wallSeconds({ year, month, day }: CalendarDay, { hour, minute, second }: ClockTime): number {
  // Date.UTC takes years below 100 for 19xx; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

/** How many seconds the zone's clocks are ahead of UTC at an instant in Unix seconds. */
function createOffsetReader(timeZone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (seconds) => {
    const parts = new Map(
      format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return (
      wallSeconds(
        { year: part("year"), month: part("month"), day: part("day") },
        { hour: part("hour"), minute: part("minute"), second: part("second") },
      ) - seconds
    );
  };
}
