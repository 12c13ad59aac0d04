import type { Read, Sent } from "./definition.ts";
import { choice, flag, integerId, list, nullable, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

const newsItemState = choice("draft", "live");

/** `published_at` may lie in the past, not in the future; on a draft Intercom ignores it. */
export const newsfeedAssignment = object(
  { newsfeed_id: integerId, published_at: timestamp },
  { needed: ["newsfeed_id"] },
);

/** News has no translations. `cover_image_url` can be read only. */
export const newsItem = object(
  {
    type: typeTag("news-item"),
    id: stringId,
    workspace_id: text,
    title: text,
    body: text,
    sender_id: integerId,
    state: newsItemState,
    newsfeed_assignments: list(newsfeedAssignment),
    labels: list(nullable(text)),
    cover_image_url: nullable(text),
    reactions: list(nullable(text)),
    deliver_silently: flag,
    created_at: timestamp,
    updated_at: timestamp,
  },
  { needed: ["id"] },
);

/** For creating and for updating alike: an update needs title and sender too. */
export const newsItemRequest = object(
  {
    title: text,
    body: text,
    sender_id: integerId,
    state: newsItemState,
    deliver_silently: flag,
    labels: list(text),
    reactions: list(nullable(text)),
    newsfeed_assignments: list(newsfeedAssignment),
  },
  { required: ["title", "sender_id"] },
);

/** The reply to deleting a news item. */
export const deletedObject = object({ id: stringId, object: typeTag("news-item"), deleted: flag });

export type NewsItem = Read<typeof newsItem>;
export type NewsItemRequest = Sent<typeof newsItemRequest>;
export type NewsfeedAssignment = Read<typeof newsfeedAssignment>;
