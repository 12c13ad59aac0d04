import { z } from "zod";
import { ACTIONS, type Action } from "../plan/index.ts";
import type { Book, BookChange, BookEntry } from "./open-book.ts";
import type { DecisionLog } from "./decision-log.ts";
import { STANDINGS, standingOf, type Standing } from "./types.ts";

/** What of a plan is shown. */
export interface Query {
  /** Changes of one locale; "-" for what all locales share. */
  readonly locale?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly action?: Action | undefined;
  /** Part of a name, an id, or of what the object stands in. */
  readonly text?: string | undefined;
}

/** As it comes in an address or with a decision; an empty value is none. */
export const querySchema = z.object({
  locale: optional(z.string().max(40)),
  standing: optional(z.enum(STANDINGS)),
  action: optional(z.enum(ACTIONS)),
  text: optional(z.string().max(200)),
});

function optional<Value>(schema: z.ZodType<Value>): z.ZodType<Value | undefined> {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
}

/** An operation, and those of its changes that fit. */
export interface Found {
  readonly entry: BookEntry;
  readonly changes: readonly BookChange[];
}

/** What fits a query, in the order of the report. */
export function findChanges(book: Book, log: Pick<DecisionLog, "of">, query: Query): readonly Found[] {
  const text = query.text?.toLowerCase();
  return book.entries.flatMap((entry): Found[] => {
    const isMeant =
      (query.action === undefined || entry.action === query.action) &&
      (text === undefined || entry.words.includes(text)) &&
      (query.standing === undefined || entry.action !== "hold");
    const changes = isMeant ? entry.changes.filter((change) => fits(change, log, query)) : [];
    return changes.length > 0 || (isMeant && entry.changes.length === 0 && query.locale === undefined)
      ? [{ entry, changes }]
      : [];
  });
}

function fits(
  { id, locale }: BookChange,
  log: Pick<DecisionLog, "of">,
  query: Pick<Query, "locale" | "standing">,
): boolean {
  return (
    (query.locale === undefined || (locale ?? "-") === query.locale) &&
    (query.standing === undefined || standingOf(log.of(id)) === query.standing)
  );
}

/** Changes among what was found that can be decided on. */
export function listDecidable(found: readonly Found[]): readonly BookChange[] {
  return found.flatMap(({ entry, changes }) => (entry.action === "hold" ? [] : changes));
}

export type Counts = Readonly<Record<Standing, number>>;

/** How many changes stand how, in all and by locale; "-" is what all locales share. */
export function countStandings(
  book: Book,
  log: Pick<DecisionLog, "of">,
): { readonly all: Counts; readonly byLocale: ReadonlyMap<string, Counts> } {
  const all = { approved: 0, rejected: 0, open: 0 };
  const byLocale = new Map<string, typeof all>();
  for (const { id, locale } of listDecidable(
    book.entries.map((entry) => ({ entry, changes: entry.changes })),
  )) {
    const standing = standingOf(log.of(id));
    const own = byLocale.get(locale ?? "-") ?? { approved: 0, rejected: 0, open: 0 };
    byLocale.set(locale ?? "-", own);
    all[standing] += 1;
    own[standing] += 1;
  }
  return { all, byLocale };
}
