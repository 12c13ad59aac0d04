import { findLocalInstant, wallSeconds, type LocalInstant } from "./local-time.ts";
import { readDay } from "./read-day.ts";
import { readNumber } from "./read-number.ts";
import { readZone } from "./read-zone.ts";
import { readClockTime, splitDateText } from "./split-date-text.ts";
import {
  isRefused,
  refuseDate,
  type CalendarDay,
  type ClockTime,
  type DateOptions,
  type DateReading,
  type DateRefusal,
  type DateRemark,
  type WrittenZone,
} from "./types.ts";

/** More than any way to write a date needs. */
const LONGEST_DATE = 120;

/**
 * Reads the date of something that was published in the past: ISO 8601 or RFC 2822 with a zone, Unix
 * seconds; and with the answers in `options` dates without a zone, without a time, or of numbers only.
 * Nothing is guessed: what could mean two instants is refused. Pure.
 *
 * `now`: "Publish dates cannot be in the future" (OpenAPI 2.9 `newsfeed_assignment`).
 */
export function readDate(text: string, options: DateOptions, now: Date): DateReading {
  if (text.length > LONGEST_DATE) {
    return refuseDate("date-unreadable");
  }
  const number = readNumber(text.trim());
  if (number !== undefined) {
    return isRefused(number) ? number : settle(number.seconds, [], now);
  }
  const parts = splitDateText(text);
  if (isRefused(parts)) {
    return parts;
  }
  const day = readDay(parts.day, options.dateFormat);
  if (isRefused(day)) {
    return day;
  }
  const zone = findZone(parts.zone, options);
  if (zone !== null && isRefused(zone)) {
    return zone;
  }
  const time = parts.time ?? (options.atTime === null ? undefined : readClockTime(options.atTime));
  if (time === undefined) {
    return refuseDate("date-only");
  }
  if (zone === null) {
    return refuseDate(parts.time === null ? "date-only" : "date-without-zone");
  }
  const instant = findInstant(day, time, zone);
  const remarks = [
    ...(instant.clock === "skipped" ? ["date-skipped-hour" as const] : []),
    ...(instant.clock === "twice" ? ["date-hour-twice" as const] : []),
    ...(parts.weekday !== null && parts.weekday !== weekdayOf(day) ? ["date-weekday-differs" as const] : []),
  ];
  return settle(instant.seconds, remarks, now);
}

function findZone(written: string | null, { timeZone }: DateOptions): WrittenZone | DateRefusal | null {
  if (written !== null) {
    return readZone(written);
  }
  return timeZone === null ? null : { kind: "iana", name: timeZone };
}

function findInstant(day: CalendarDay, time: ClockTime, zone: WrittenZone): LocalInstant {
  return zone.kind === "iana"
    ? findLocalInstant(day, time, zone.name)
    : { seconds: wallSeconds(day, time) - zone.minutes * 60, clock: "once" };
}

function weekdayOf(day: CalendarDay): number {
  return new Date(wallSeconds(day, { hour: 0, minute: 0, second: 0 }) * 1000).getUTCDay();
}

function settle(seconds: number, remarks: readonly DateRemark[], now: Date): DateReading {
  if (seconds <= 0) {
    return refuseDate("date-before-1970");
  }
  const iso = new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  if (seconds * 1000 > now.getTime()) {
    return refuseDate("date-in-the-future", iso);
  }
  return { iso, remarks: remarks.map((remark) => ({ remark, meant: iso })) };
}
