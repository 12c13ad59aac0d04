import { InternalError } from "../errors.ts";
import type { JsonValue, NewsfeedAssignment, ObjectPatch } from "../model/index.ts";
import { deletedObject, newsItem, newsItemPage, newsItemRequest, type NewsItem } from "../wire/index.ts";
import { checkDeletedReply } from "./check-deleted.ts";
import { checkRequest, type RequestBody } from "./check-request.ts";
import { asRecord } from "./json-record.ts";
import { readReply } from "./read-reply.ts";
import { toIntegerId, toRemoteId } from "./remote-id.ts";
import type { ReadObject, ResourceApi } from "./resource-api.ts";
import { readTime, toUnixSeconds } from "./timestamp.ts";
import { toPage } from "./to-page.ts";
import { unknownKeys } from "./unknown-keys.ts";
import { withoutEmpty } from "./without-empty.ts";
import { renameTexts } from "./write-locales.ts";

/** POST and PUT take the same request; title and sender are required in both (OpenAPI 2.9 `news_item_request`). */
export const newsItemApi: ResourceApi = {
  path: "/news/news_items",
  isTranslated: false,
  readPage: (body, request) => toPage(readReply(newsItemPage.tolerant, { body, request }), readNewsItem),
  readObject: (body, request) => readNewsItem(readReply(newsItem.tolerant, { body, request })),
  createBody: writeNewsItem,
  updateBody: writeNewsItem,
  checkDeleted: (body, request) => checkDeletedReply(deletedObject.tolerant, { body, request }),
};

function writeNewsItem({ content, defaultLocale, settings }: ObjectPatch): RequestBody {
  return checkRequest(
    {
      ...renameTexts(content[defaultLocale] ?? {}, { title: "title", body: "body" }),
      sender_id: toIntegerId(settings["senderId"], "senderId"),
      ...withoutEmpty({
        state: settings["state"],
        deliver_silently: settings["deliverSilently"],
        labels: settings["labels"],
        reactions: settings["reactions"],
      }),
      newsfeed_assignments: readAssignments(settings["assignments"]).map(writeAssignment),
    },
    { name: "news_item_request", schema: newsItemRequest.strict },
  );
}

/** What an update without assignments does is not documented, so the whole list is always sent. */
function readAssignments(assignments: JsonValue | undefined): readonly JsonValue[] {
  if (!Array.isArray(assignments)) {
    throw new InternalError({
      code: "request-malformed",
      message: "A news item was to be written without its newsfeed assignments; wanted the whole list",
    });
  }
  return assignments;
}

/** `published_at` in Unix seconds; a draft's assignment may have none yet. */
function writeAssignment(assignment: JsonValue): RequestBody {
  const { newsfeedId, publishedAt } = asRecord(assignment);
  return {
    newsfeed_id: toIntegerId(newsfeedId, "newsfeedId"),
    ...(typeof publishedAt === "string" ? { published_at: toUnixSeconds(publishedAt) } : {}),
  };
}

const NEWS_KEYS = [
  "type",
  "id",
  "workspace_id",
  "title",
  "body",
  "sender_id",
  "state",
  "newsfeed_assignments",
  "labels",
  "cover_image_url",
  "reactions",
  "deliver_silently",
  "created_at",
  "updated_at",
];

function readNewsItem(wire: NewsItem): ReadObject {
  const { title, body, state, sender_id: senderId, deliver_silently: deliverSilently } = wire;
  const unknown = unknownKeys(wire, NEWS_KEYS);
  return {
    id: wire.id,
    namedLocale: null,
    toModel: ({ defaultLocale }) => ({
      resource: "news-item",
      id: toRemoteId(wire.id),
      defaultLocale,
      content: { [defaultLocale]: withoutEmpty({ title, body }) },
      settings: {
        ...withoutEmpty({ state, senderId, deliverSilently }),
        assignments: (wire.newsfeed_assignments ?? []).map(
          ({ newsfeed_id: newsfeedId, published_at: publishedAt }): NewsfeedAssignment => ({
            newsfeedId,
            publishedAt: readTime(publishedAt) ?? null,
          }),
        ),
        labels: withoutNulls(wire.labels),
        // An item that nobody reacted to may carry four nulls.
        reactions: withoutNulls(wire.reactions),
      },
      facts: withoutEmpty({
        coverImageUrl: wire.cover_image_url,
        createdAt: readTime(wire.created_at),
        updatedAt: readTime(wire.updated_at),
        workspaceId: wire.workspace_id,
      }),
      ...(unknown === undefined ? {} : { unknown }),
    }),
  };
}

function withoutNulls(values: readonly (string | null)[] | null | undefined): readonly string[] {
  return (values ?? []).filter((value) => value !== null);
}
