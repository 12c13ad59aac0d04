import { isDeepStrictEqual } from "node:util";

import type { NewsItemRecord } from "./content.ts";
import { isJsonObject, type JsonObject } from "../model/index.ts";
import { readAssignments, renderAssignments, settleDates } from "./news-assignments.ts";
import { paginate, sortNewestFirst } from "./page.ts";
import { checkKeys, readChoice, readFlag, readList, readReference, readText } from "./read-body.ts";
import { invalid, missing, notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { checkTeammate } from "./teammate.ts";
import { wireReference } from "./wire-id.ts";

const DEFAULT_PER_PAGE = 10;
const KEYS = [
  "title",
  "body",
  "sender_id",
  "state",
  "deliver_silently",
  "labels",
  "reactions",
  "newsfeed_assignments",
];

export const newsItemRoutes: readonly Route[] = [
  { method: "GET", path: "/news/news_items", handle: listNewsItems },
  { method: "POST", path: "/news/news_items", handle: (call) => createNewsItem(unwrap(call)) },
  { method: "GET", path: "/news/news_items/:id", handle: (call) => renderNewsItem(call, findNewsItem(call)) },
  { method: "PUT", path: "/news/news_items/:id", handle: (call) => updateNewsItem(unwrap(call)) },
  { method: "DELETE", path: "/news/news_items/:id", handle: deleteNewsItem },
];

/** News in the order its lists have. */
export function sortNews(call: Call, items: Iterable<NewsItemRecord>): readonly NewsItemRecord[] {
  const by = call.switches["news-list-order"] === "created-at" ? "created_at" : "updated_at";
  return sortNewestFirst(items, call.switches["list-order-ties"], by);
}

export function renderNewsItem(call: Call, item: NewsItemRecord): JsonObject {
  return {
    id: item.id,
    type: "news-item",
    workspace_id: call.state.workspace.id,
    title: item.title,
    body: item.body,
    sender_id: wireReference(item.sender_id),
    state: item.state,
    labels: item.labels,
    cover_image_url: item.cover_image_url,
    reactions: item.reactions,
    deliver_silently: item.deliver_silently,
    created_at: item.created_at,
    updated_at: item.updated_at,
    newsfeed_assignments: renderAssignments(call, item),
  };
}

function listNewsItems(call: Call): JsonObject {
  return paginate({
    items: sortNews(call, call.state.newsItems.values()),
    defaultPerPage: DEFAULT_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: (item) => renderNewsItem(call, item),
  });
}

function createNewsItem(call: Call): JsonObject {
  const noReactions = call.switches["news-default-reactions"] === "nulls" ? [null, null, null, null] : [];
  const item = mergeNewsItem(call, {
    id: "",
    title: "",
    body: "",
    sender_id: "",
    state: call.switches["news-default-state"],
    newsfeed_assignments: [],
    labels: [],
    reactions: noReactions,
    deliver_silently: false,
    cover_image_url: null,
    created_at: call.now,
    updated_at: call.now,
  });
  item.id = call.state.nextId.newsItem.next();
  call.state.newsItems.set(item.id, item);
  return renderNewsItem(call, item);
}

function updateNewsItem(call: Call): JsonObject {
  const before = findNewsItem(call);
  const item = mergeNewsItem(call, before);
  if (!isDeepStrictEqual(item, before)) {
    item.updated_at = call.now;
    call.state.newsItems.set(item.id, item);
  }
  return renderNewsItem(call, item);
}

function deleteNewsItem(call: Call): JsonObject {
  const { id } = findNewsItem(call);
  call.state.newsItems.delete(id);
  return { id, object: "news-item", deleted: true };
}

/** The item after the request; bodies are kept as sent, unlike those of articles. */
function mergeNewsItem(call: Call, before: NewsItemRecord): NewsItemRecord {
  const { body } = call;
  checkKeys(call, KEYS);
  const isCreate = before.id === "";
  const title = readRequired(call, "title", readText(body, "title"), isCreate) ?? before.title;
  const senderId =
    readRequired(call, "sender_id", readReference(body, "sender_id"), isCreate) ?? before.sender_id;
  if (senderId !== before.sender_id) {
    checkTeammate(call, "sender_id", senderId);
  }
  const state = readChoice(body, "state", ["draft", "live"]) ?? before.state;
  const item: NewsItemRecord = {
    ...before,
    title,
    sender_id: senderId,
    state,
    body: readText(body, "body") ?? before.body,
    labels: readLabels(body) ?? before.labels,
    reactions: readReactions(body) ?? before.reactions,
    deliver_silently: readFlag(body, "deliver_silently") ?? before.deliver_silently,
    cover_image_url: readCoverImage(call) ?? before.cover_image_url,
  };
  item.newsfeed_assignments = settleDates(call, state, readAssignments(call, state, before));
  return item;
}

/** `title` and `sender_id` are required on POST and on PUT alike (OpenAPI 2.9 `news_item_request`). */
function readRequired<Value>(call: Call, field: string, value: Value, isCreate: boolean): Value {
  const isMissing = value === undefined || value === null || value === "";
  if (isMissing && (isCreate || call.switches["news-put-without-required"] === "400")) {
    throw missing(`${field} is a required parameter.`);
  }
  return value;
}

/** Labels come back in alphabetical order. */
function readLabels(body: JsonObject): string[] | undefined {
  const labels = readList(body, "labels")?.filter((label) => label !== null);
  return labels?.map((label) => requireText("labels", label)).sort();
}

function readReactions(body: JsonObject): (string | null)[] | undefined {
  return readList(body, "reactions")?.map((reaction) =>
    reaction === null ? null : requireText("reactions", reaction),
  );
}

function requireText(field: string, value: unknown): string {
  if (typeof value !== "string") {
    throw invalid(`${field} must be strings`);
  }
  return value;
}

function readCoverImage(call: Call): string | undefined {
  return call.switches["news-cover-image"] === "accept" ? readText(call.body, "cover_image_url") : undefined;
}

/** A body may be wrapped in `news_item`, as one page of Intercom's documentation shows. */
function unwrap(call: Call): Call {
  const wrapped = call.body["news_item"];
  return isJsonObject(wrapped) ? { ...call, body: wrapped } : call;
}

function findNewsItem(call: Call): NewsItemRecord {
  const item = call.state.newsItems.get(call.params["id"] ?? "");
  if (item === undefined) {
    throw notFound();
  }
  return item;
}
