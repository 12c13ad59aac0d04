import type { LocaleCode } from "../model/index.ts";

/** Where in somebody's file an item stands, in human numbering: `news.csv row 12`, `feed.xml item 3`. */
export interface SourcePlace {
  readonly file: string;
  /** `row 12`, `item 3`, `line 40`. */
  readonly where: string;
}

/**
 * A news item as a file says it, before anything was checked: every value is the text that stood there.
 * Parsers (`csv/`, `json/`, `xlsx/`, `feeds/`, `markdown/`) only find the values; what they mean and whether
 * they can be used is decided in one place for all of them.
 */
export interface NewsDraft {
  readonly place: SourcePlace;
  /** What tells the item from all others of its source for ever: a column, a guid, a permalink. */
  readonly externalId: string | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly bodyFormat: "html" | "markdown";
  readonly state: string | null;
  /** Id, e-mail or name of a teammate. */
  readonly sender: string | null;
  /** Ids or names of newsfeeds, each with its own date where the file gives one. */
  readonly newsfeeds: readonly { readonly newsfeed: string; readonly publishedAt: string | null }[];
  /** The date of the item, for newsfeeds without one of their own. */
  readonly publishedAt: string | null;
  readonly labels: readonly string[];
  readonly reactions: readonly string[];
  readonly deliverSilently: string | null;
  readonly coverImageUrl: string | null;
  /** The page the item was published on. */
  readonly link: string | null;
  readonly locale: LocaleCode | null;
  /** What the file calls its fields, where that is not what we call them: `publishedAt` → `Datum`. */
  readonly fieldNames?: Readonly<Record<string, string>>;
}

export const INGEST_LEVELS = ["held", "warning", "note"] as const;
export type IngestLevel = (typeof INGEST_LEVELS)[number];

/** Something about an item a person should know. A held item is not taken. */
export interface IngestFinding {
  readonly level: IngestLevel;
  /** Permanent, kebab-case: `date-in-the-future`, `unknown-sender`. */
  readonly code: string;
  readonly place: SourcePlace;
  /** Name of the column or element, where it is about one. */
  readonly field: string | null;
  /** What was found, and what was wanted. */
  readonly message: string;
  /** What to do next. */
  readonly mend: string;
}
