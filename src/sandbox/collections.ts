import { isDeepStrictEqual } from "node:util";

import type { CollectionRecord } from "./content.ts";
import { deleteChildren } from "./delete-children.ts";
import { mergeGroupContent } from "./group-content.ts";
import type { JsonObject } from "../model/index.ts";
import { paginate, sortNewestFirst } from "./page.ts";
import { checkKeys, readReference } from "./read-body.ts";
import { notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { pageUrl } from "./slug.ts";
import { helpCenterOf } from "./state.ts";
import { renderTranslations } from "./translated-content.ts";
import { wireReference } from "./wire-id.ts";

const DEFAULT_PER_PAGE = 20;
/** What a collection made through the API gets; it cannot be chosen there. */
const DEFAULT_ICON = "book-bookmark";
const KEYS = ["name", "description", "translated_content", "help_center_id"];

export const collectionRoutes: readonly Route[] = [
  { method: "GET", path: "/help_center/collections", handle: listCollections },
  { method: "POST", path: "/help_center/collections", handle: createCollection },
  {
    method: "GET",
    path: "/help_center/collections/:id",
    handle: (call) => renderCollection(call, findCollection(call)),
  },
  { method: "PUT", path: "/help_center/collections/:id", handle: updateCollection },
  { method: "DELETE", path: "/help_center/collections/:id", handle: deleteCollection },
];

function listCollections(call: Call): JsonObject {
  return paginate({
    items: sortNewestFirst(call.state.collections.values(), call.switches["list-order-ties"]),
    defaultPerPage: DEFAULT_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: (collection) => renderCollection(call, collection),
  });
}

function createCollection(call: Call): JsonObject {
  checkKeys(call, KEYS);
  const requested = readReference(call.body, "help_center_id") ?? null;
  if (requested !== null && !call.state.helpCenters.has(requested)) {
    throw notFound();
  }
  const helpCenter = helpCenterOf(call.state, requested);
  const defaultLocale = helpCenter?.default_locale ?? "en";
  const content = mergeGroupContent(call, { helpCenter, defaultLocale, before: {}, hasDescription: true });
  const collection: CollectionRecord = {
    id: call.state.nextId.group.next(),
    default_locale: defaultLocale,
    content,
    order: call.state.collections.size + 1,
    icon: DEFAULT_ICON,
    help_center_id: helpCenter?.id ?? null,
    created_at: call.now,
    updated_at: call.now,
  };
  call.state.collections.set(collection.id, collection);
  return renderCollection(call, collection);
}

function updateCollection(call: Call): JsonObject {
  const collection = findCollection(call);
  checkKeys(call, KEYS);
  const content = mergeGroupContent(call, {
    helpCenter: helpCenterOf(call.state, collection.help_center_id),
    defaultLocale: collection.default_locale,
    before: collection.content,
    hasDescription: true,
  });
  if (!isDeepStrictEqual(content, collection.content)) {
    collection.content = content;
    collection.updated_at = call.now;
    delete collection.url;
  }
  return renderCollection(call, collection);
}

function deleteCollection(call: Call): JsonObject {
  const collection = findCollection(call);
  deleteChildren(call, "collection", collection.id);
  call.state.collections.delete(collection.id);
  return { id: collection.id, object: "collection", deleted: true };
}

function findCollection(call: Call): CollectionRecord {
  const collection = call.state.collections.get(call.params["id"] ?? "");
  if (collection === undefined) {
    throw notFound();
  }
  return collection;
}

function renderCollection(call: Call, collection: CollectionRecord): JsonObject {
  const helpCenter = helpCenterOf(call.state, collection.help_center_id);
  const { id, default_locale: defaultLocale } = collection;
  const own = collection.content[defaultLocale];
  return {
    id,
    workspace_id: call.state.workspace.id,
    name: own?.name ?? "",
    url:
      collection.url === undefined && helpCenter !== undefined
        ? pageUrl({
            base: helpCenter.url,
            locale: defaultLocale,
            kind: "collections",
            id,
            title: own?.name ?? "",
          })
        : (collection.url ?? null),
    order: collection.order,
    created_at: collection.created_at,
    updated_at: collection.updated_at,
    description: own?.description ?? "",
    icon: collection.icon,
    help_center_id: collection.help_center_id === null ? null : wireReference(collection.help_center_id),
    type: "collection",
    ...renderTranslations(call, "group_translated_content", helpCenter, collection, (_locale, content) => ({
      type: "group_content",
      name: content.name,
      description: content.description ?? "",
    })),
  };
}
