import { refuseDate, type ClockTime, type DateRefusal } from "./types.ts";

/** The parts of a date's text; each of time, zone and day of the week may be missing. */
export interface DateTextParts {
  readonly day: string;
  readonly time: ClockTime | null;
  readonly zone: string | null;
  /** 0 for Sunday. */
  readonly weekday: number | null;
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY =
  /^(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?)\.?(?:, ?| )/i;
const ZONE = "z|(?:utc|gmt)?[+-]\\d{1,2}:?\\d{0,2}|[a-z]+(?:/[a-z_/+-]+\\d*)?";
const TIME = `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?([ap])\\.?m\\.?)?(?: ?(${ZONE}))?`;
const DAY_AND_TIME = new RegExp(`^(.+?)(?:t|,? (?:at )?)${TIME}$`, "i");
/** As the C library and Unix's `date` write it: `Mar 4 10:00:00 UTC 2021`. */
const YEAR_BEHIND = /^([a-z]+ \d{1,2}) (\d{1,2}:\d{2}:\d{2})( [a-z]{1,5})? (\d{4})$/i;
const DAY_AND_ZONE = /^(\d{4}-\d{2}-\d{2})(z|[+-]\d{2}:\d{2})$/i;

/** Takes a date's text apart without asking yet what day it means. */
export function splitDateText(text: string): DateTextParts | DateRefusal {
  const tidy = text
    .replaceAll(/[\s\u00A0\u202F]+/g, " ")
    .trim()
    // A remark in brackets repeats the zone: `GMT+0100 (CET)`, `+01:00[Europe/Berlin]`.
    .replace(/(?: ?\([^()]*\)|\[[^[\]]*\])$/, "");
  const name = WEEKDAY.exec(tidy);
  const weekday = name === null ? null : WEEKDAYS.indexOf(name[1]?.slice(0, 3).toLowerCase() ?? "");
  const rest = tidy.slice(name?.[0].length ?? 0).replace(YEAR_BEHIND, "$1 $4 $2$3");
  const timed = DAY_AND_TIME.exec(rest);
  if (timed === null) {
    const [, day = rest, zone = null] = DAY_AND_ZONE.exec(rest) ?? [];
    return { day, time: null, zone, weekday };
  }
  const [, day = "", hour = "", minute = "", second = "0", half, zone = null] = timed;
  const time = readTime(Number(hour), Number(minute), Number(second), half);
  return time === undefined ? refuseDate("date-impossible") : { day, time, zone, weekday };
}

/** `HH:MM` or `HH:MM:SS`; undefined for anything else. */
export function readClockTime(text: string): ClockTime | undefined {
  const [, hour, minute, second = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim()) ?? [];
  return hour === undefined ? undefined : readTime(Number(hour), Number(minute), Number(second), undefined);
}

function readTime(
  hour: number,
  minute: number,
  second: number,
  half: string | undefined,
): ClockTime | undefined {
  const isInRange = minute < 60 && second < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
  if (!isInRange) {
    return undefined;
  }
  const isAfternoon = half?.toLowerCase() === "p";
  return { hour: half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0), minute, second };
}
