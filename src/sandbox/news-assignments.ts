import type { NewsfeedAssignmentRecord, NewsItemRecord } from "./content.ts";
import { isJsonObject, type JsonObject } from "../model/index.ts";
import { readList, readReference } from "./read-body.ts";
import { invalid, notFound } from "./refusal.ts";
import type { Call } from "./router.ts";
import { wireReference } from "./wire-id.ts";

type State = NewsItemRecord["state"];

/** The newsfeeds an item stands in after the request: a list that is sent replaces the one before. */
export function readAssignments(
  call: Call,
  state: State,
  before: NewsItemRecord,
): NewsfeedAssignmentRecord[] {
  const sent = readList(call.body, "newsfeed_assignments");
  if (sent === undefined) {
    return call.switches["news-put-without-assignments"] === "clear" ? [] : before.newsfeed_assignments;
  }
  return sent.map((entry) => {
    if (!isJsonObject(entry)) {
      throw invalid("newsfeed_assignments must be objects");
    }
    return readAssignment(call, state, entry, before);
  });
}

/**
 * An item that is live has a date in every newsfeed: now, where none was sent. A draft keeps what it has.
 */
export function settleDates(
  call: Call,
  state: State,
  assignments: readonly NewsfeedAssignmentRecord[],
): NewsfeedAssignmentRecord[] {
  return assignments.map((assignment) =>
    state === "live" ? { ...assignment, published_at: assignment.published_at ?? call.now } : assignment,
  );
}

export function renderAssignments(call: Call, item: NewsItemRecord): readonly JsonObject[] {
  const forDrafts = call.switches["news-draft-assignments"];
  if (item.state === "draft" && forDrafts === "hidden") {
    return [];
  }
  return item.newsfeed_assignments.map((assignment) => ({
    newsfeed_id: wireReference(assignment.newsfeed_id),
    ...(assignment.published_at === null && forDrafts === "without-date"
      ? {}
      : { published_at: assignment.published_at }),
  }));
}

function readAssignment(
  call: Call,
  state: State,
  entry: JsonObject,
  before: NewsItemRecord,
): NewsfeedAssignmentRecord {
  const newsfeedId = readReference(entry, "newsfeed_id") ?? undefined;
  if (newsfeedId === undefined) {
    throw invalid("newsfeed_assignments need a newsfeed_id");
  }
  if (!call.state.newsfeeds.has(newsfeedId)) {
    throw call.switches["unknown-newsfeed"] === "400" ? invalid("newsfeed_id is not a newsfeed") : notFound();
  }
  const earlier =
    before.newsfeed_assignments.find((each) => each.newsfeed_id === newsfeedId)?.published_at ?? null;
  // "On write, this field will be ignored if the news item state is draft" (OpenAPI 2.9 `newsfeed_assignment`).
  const sent = state === "draft" ? undefined : readPublishedAt(call, entry);
  const kept = state === "draft" || call.switches["news-assignment-without-date"] === "keep" ? earlier : null;
  return { newsfeed_id: newsfeedId, published_at: sent ?? kept };
}

function readPublishedAt(call: Call, entry: JsonObject): number | undefined {
  const value = entry["published_at"];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw invalid("published_at must be a Unix timestamp");
  }
  const policy = call.switches["news-future-date"];
  if (value > call.now && policy === "400") {
    throw invalid("published_at cannot be in the future");
  }
  return policy === "clamp" ? Math.min(value, call.now) : value;
}
