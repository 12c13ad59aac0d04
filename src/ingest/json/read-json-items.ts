import { readJsonValues } from "../../files/index.ts";
import { blankDraft } from "../blank-draft.ts";
import { makeFinding } from "../finding.ts";
import { quote } from "../quote.ts";
import type { ReadDrafts, ReadOptions, SourceFile } from "../source.ts";
import { COLUMN_NAMES, normaliseName, type ColumnField } from "../table/columns.ts";
import { guessBodyFormat } from "../table/guess-body-format.ts";
import { matchColumns, noSuchColumn } from "../table/match-columns.ts";
import { splitList, splitNewsfeeds, splitReactions } from "../table/split-list.ts";
import type { IngestFinding, NewsDraft, SourcePlace } from "../types.ts";

type Item = Readonly<Record<string, unknown>>;

/** Keys under which programs put their lists. */
const WRAPPERS = ["data", "items", "news", "news_items", "entries", "posts"];

/**
 * Reads JSON as drafts of news: keys are matched like the columns of a table; labels, reactions and
 * newsfeeds may be lists, newsfeeds also `[{ newsfeed_id, published_at }]` as Intercom has them.
 */
export async function readJsonItems({ name, bytes }: SourceFile, options: ReadOptions): Promise<ReadDrafts> {
  const drafts: NewsDraft[] = [];
  const findings: IngestFinding[] = [];
  const unread = new Set<string>();
  const seen = new Set<string>();
  let count = 0;
  for await (const entry of readJsonValues({ name, bytes: once(bytes) })) {
    if ("fault" in entry) {
      const where = entry.line === null ? "" : `line ${entry.line}`;
      findings.push(makeFinding("no-item", { place: { file: name, where } }, { wanted: entry.found }));
      continue;
    }
    for (const value of unwrap(entry.value)) {
      count += 1;
      const place = { file: name, where: entry.line === null ? `item ${count}` : `line ${entry.line}` };
      if (!isItem(value)) {
        const found = Array.isArray(value)
          ? "a list"
          : typeof value === "object"
            ? "null"
            : `a ${typeof value}`;
        findings.push(makeFinding("no-item", { place }, { wanted: found }));
        continue;
      }
      for (const key of Object.keys(value)) {
        seen.add(key);
      }
      drafts.push(readItem(value, place, options, unread));
    }
  }
  refuseUnknownKeys(options, seen, name);
  const place = { file: name, where: "" };
  if (unread.size > 0) {
    const wanted = [...unread].map((key) => quote(key)).join(", ");
    findings.push(makeFinding("columns-not-read", { place }, { wanted }));
  }
  if (drafts.length === 0 && findings.every(({ level }) => level !== "held")) {
    findings.push(makeFinding("empty-file", { place }));
  }
  return { drafts, findings };
}

/** A key that a person names need not be in every item, but in one. */
function refuseUnknownKeys({ columns }: ReadOptions, seen: ReadonlySet<string>, fileName: string): void {
  const keys = new Set([...seen].map(normaliseName));
  for (const [name, wanted] of columns ?? []) {
    if (wanted !== "" && !keys.has(normaliseName(wanted))) {
      throw noSuchColumn(name, wanted, [...seen], fileName);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function unwrap(value: unknown): readonly unknown[] {
  const wrapper = isItem(value) ? WRAPPERS.find((key) => Array.isArray(own(value, key))) : undefined;
  const list = isItem(value) && wrapper !== undefined ? own(value, wrapper) : value;
  return Array.isArray(list) ? (list as readonly unknown[]) : [list];
}

function readItem(item: Item, place: SourcePlace, options: ReadOptions, unread: Set<string>): NewsDraft {
  const keys = Object.keys(item);
  const given = new Map(
    [...(options.columns ?? [])].filter(
      ([, key]) => key === "" || keys.some((each) => normaliseName(each) === normaliseName(key)),
    ),
  );
  const columns = matchColumns(keys, given, place.file);
  for (const key of columns.unread) {
    unread.add(key);
  }
  const keyOf = (field: ColumnField): string => keys[columns.fields.get(field) ?? -1] ?? "";
  const valueOf = (field: ColumnField): unknown => own(item, keyOf(field));
  const text = (field: ColumnField): string | null => toText(valueOf(field));
  const body = text("body");
  return {
    ...blankDraft(place),
    externalId: text("externalId"),
    title: text("title"),
    body,
    bodyFormat: options.bodyFormat ?? guessBodyFormat(body, keyOf("body")),
    state: text("state"),
    sender: text("sender"),
    newsfeeds: [
      ...readNewsfeeds(valueOf("newsfeeds")),
      ...columns.newsfeedDates.flatMap(({ newsfeed, index }) => {
        const publishedAt = toText(own(item, keys[index] ?? ""));
        return publishedAt === null ? [] : [{ newsfeed, publishedAt }];
      }),
    ],
    publishedAt: text("publishedAt"),
    labels: readList(valueOf("labels"), splitList),
    reactions: readList(valueOf("reactions"), splitReactions),
    deliverSilently: text("deliverSilently"),
    coverImageUrl: text("coverImageUrl"),
    link: text("link"),
    locale: text("locale"),
    fieldNames: Object.fromEntries(
      [...columns.fields.keys()].flatMap((field) =>
        normaliseName(keyOf(field)) === normaliseName(COLUMN_NAMES[field][0]) ? [] : [[field, keyOf(field)]],
      ),
    ),
  };
}

function readNewsfeeds(value: unknown): NewsDraft["newsfeeds"] {
  if (!Array.isArray(value)) {
    return splitNewsfeeds(toText(value) ?? "").map((newsfeed) => ({ newsfeed, publishedAt: null }));
  }
  return (value as readonly unknown[]).flatMap((each) => {
    const newsfeed = isItem(each)
      ? (toText(own(each, "newsfeed_id")) ?? toText(own(each, "newsfeed")) ?? toText(own(each, "name")))
      : toText(each);
    const publishedAt = isItem(each) ? toText(own(each, "published_at")) : null;
    return newsfeed === null ? [] : [{ newsfeed, publishedAt }];
  });
}

function readList(value: unknown, split: (text: string) => readonly string[]): readonly string[] {
  return Array.isArray(value)
    ? (value as readonly unknown[]).flatMap((each) => toText(each) ?? [])
    : split(toText(value) ?? "");
}

/** Text, number or flag as text; null for nothing, and for what is none of them. */
function toText(value: unknown): string | null {
  const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isValue && String(value).trim() !== "" ? String(value) : null;
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(item: Item, key: string): unknown {
  return Object.hasOwn(item, key) ? item[key] : undefined;
}
