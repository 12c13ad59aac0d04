import { isDeepStrictEqual } from "node:util";

import type { ArticleContentRecord, HelpCenterRecord } from "./content.ts";
import { rewriteArticleHtml } from "./html/index.ts";
import type { JsonObject } from "../model/index.ts";
import { readLocaleWrites } from "./locale-writes.ts";
import { readChoice, readReference, readText } from "./read-body.ts";
import { missing } from "./refusal.ts";
import type { Call } from "./router.ts";
import { checkTeammate } from "./teammate.ts";

type ArticleContent = Record<string, ArticleContentRecord>;

const FIELDS = ["title", "description", "body", "author_id", "state"];

export interface ArticleWrite {
  readonly helpCenter: HelpCenterRecord | undefined;
  readonly defaultLocale: string;
  /** What is there before; empty for a create. */
  readonly before: Readonly<ArticleContent>;
}

/**
 * The language versions of an article after a request was merged in, locale by locale and field by field.
 * A locale that is new without an author gets the default locale's.
 *
 * @throws Refusal for a body Intercom does not take, an unknown author, a missing title or author.
 */
export function mergeArticleContent(call: Call, write: ArticleWrite): ArticleContent {
  const { defaultLocale, before } = write;
  const { merge, remove } = readLocaleWrites(call, { ...write, fields: FIELDS });
  const main = mergeLocale(call, before[defaultLocale], merge[defaultLocale] ?? {}, undefined);
  if (main.author_id === "") {
    throw missing("author_id must be in the main body or default locale translated_content object");
  }
  if (main.title.trim() === "") {
    throw missing("Title is a required parameter.");
  }
  const content: ArticleContent = { ...before, [defaultLocale]: main };
  for (const [locale, values] of Object.entries(merge)) {
    const isNewAndEmpty = before[locale] === undefined && Object.keys(values).length === 0;
    if (locale !== defaultLocale && (!isNewAndEmpty || call.switches["empty-locale"] === "create")) {
      content[locale] = mergeLocale(call, before[locale], values, main);
    }
  }
  for (const locale of remove) {
    delete content[locale];
  }
  return content;
}

/** @param main the default locale's content, for a translation; undefined for that content itself */
function mergeLocale(
  call: Call,
  before: ArticleContentRecord | undefined,
  values: JsonObject,
  main: ArticleContentRecord | undefined,
): ArticleContentRecord {
  const merged: ArticleContentRecord = {
    ...(before ?? newLocale(call, main)),
    ...readTexts(call, values),
  };
  if (before !== undefined && isDeepStrictEqual(merged, before)) {
    return before;
  }
  delete merged.url;
  return { ...merged, updated_at: call.now };
}

function newLocale(call: Call, main: ArticleContentRecord | undefined): ArticleContentRecord {
  const inherited = call.switches["new-locale-state"] === "inherit" ? main?.state : undefined;
  return {
    title: "",
    // "es" written without a description came back with none at all in the official example of an update.
    description: main === undefined ? "" : null,
    body: main === undefined ? "" : null,
    author_id: main?.author_id ?? "",
    state: inherited ?? "draft",
    created_at: call.now,
    updated_at: call.now,
  };
}

function readTexts(call: Call, values: JsonObject): Partial<ArticleContentRecord> {
  const title = readText(values, "title");
  const description = readText(values, "description");
  const body = readText(values, "body");
  const state = readChoice(values, "state", ["published", "draft"]);
  const authorId = readReference(values, "author_id") ?? undefined;
  if (authorId !== undefined) {
    checkTeammate(call, "author_id", authorId);
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body: rewriteBody(call, body) }),
    ...(state === undefined ? {} : { state }),
    ...(authorId === undefined ? {} : { author_id: authorId }),
  };
}

function rewriteBody(call: Call, body: string): string {
  return rewriteArticleHtml(body, {
    headingIds: call.switches["heading-ids"],
    deepHeadings: call.switches["deep-headings"],
    callouts: call.switches.callouts,
    nowSeconds: call.now,
  });
}
