import { UsageError } from "../../errors.ts";
import {
  describeNamed,
  isTimeZone,
  nameAdmin,
  nameNewsfeed,
  readClockTime,
  resolveName,
  type DateFormat,
  type DraftChoices,
} from "../../ingest/index.ts";
import type { Admin, Newsfeed } from "../../model/index.ts";

/** What a person decided for all items, people and newsfeeds by id, e-mail or name. */
export interface NamedChoices {
  readonly newsfeeds: readonly string[];
  readonly sender: string | null;
  readonly senderForAll: boolean;
  readonly state: "live" | "draft";
  readonly notify: boolean;
  readonly timeZone: string | null;
  readonly atTime: string | null;
  readonly dateFormat: DateFormat | null;
}

interface Known {
  readonly admins: readonly Admin[];
  readonly newsfeeds: readonly Newsfeed[];
}

/** Finds who and what the choices name. Throws UsageError for one that names nothing or several. */
export function resolveChoices(choices: NamedChoices, { admins, newsfeeds }: Known): DraftChoices {
  const { timeZone, atTime, sender } = choices;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    throw new UsageError({
      code: "unknown-time-zone",
      message: `Cannot ingest with --time-zone ${timeZone}: there is no such time zone.`,
      hint: "Wanted a name of the IANA database: Europe/Berlin, America/New_York, UTC.",
    });
  }
  if (atTime !== null && readClockTime(atTime) === undefined) {
    throw new UsageError({
      code: "no-time-of-day",
      message: `Cannot ingest with --at-time ${atTime}: it is no time of day.`,
      hint: "Wanted hours and minutes: 09:00.",
    });
  }
  return {
    ...choices,
    newsfeedIds: [
      ...new Set(choices.newsfeeds.map((text) => findOne("newsfeed", text, newsfeeds.map(nameNewsfeed)))),
    ],
    senderId: sender === null ? null : findOne("sender", sender, admins.map(nameAdmin)),
  };
}

function findOne(option: string, text: string, all: Parameters<typeof resolveName>[1]): string {
  const fits = resolveName(text, all);
  const [one] = fits;
  if (one === undefined || fits.length > 1) {
    throw new UsageError({
      code: `${one === undefined ? "unknown" : "ambiguous"}-${option}`,
      message: `Cannot ingest with --${option} ${text}: the snapshot has ${one === undefined ? "none of that id or name" : "several"}.`,
      hint: `Wanted one of: ${describeNamed(one === undefined ? all : fits)}.`,
    });
  }
  return one.id;
}
