import type { Read, Sent } from "./definition.ts";
import { flag, integer, integerId, nullable, stringId, text, timestamp, typeTag } from "./definition.ts";
import { groupTranslatedContent } from "./group-content.ts";
import { object } from "./object.ts";
import { page } from "./paging.ts";

/** From API 2.10 on, sections are collections with a `parent_id`, and `type` is no longer sent. */
export const collection = object(
  {
    type: typeTag("collection"),
    id: stringId,
    workspace_id: text,
    name: text,
    description: nullable(text),
    created_at: timestamp,
    updated_at: timestamp,
    url: nullable(text),
    icon: nullable(text),
    order: integer,
    default_locale: text,
    translated_content: groupTranslatedContent,
    help_center_id: nullable(integerId),
  },
  { needed: ["id"], otherVersions: { parent_id: stringId } },
);

export const collectionList = page(collection);

/** Without `help_center_id` the collection goes to the default help center. */
export const createCollectionRequest = object(
  {
    name: text,
    description: text,
    translated_content: groupTranslatedContent,
    help_center_id: nullable(integerId),
  },
  { required: ["name"] },
);

/** Locales and fields that are not sent stay as they are. */
export const updateCollectionRequest = object({
  name: text,
  description: text,
  translated_content: groupTranslatedContent,
});

export const deletedCollectionObject = object({ id: stringId, object: typeTag("collection"), deleted: flag });

export type Collection = Read<typeof collection>;
export type CollectionList = Read<typeof collectionList>;
export type CreateCollectionRequest = Sent<typeof createCollectionRequest>;
export type UpdateCollectionRequest = Sent<typeof updateCollectionRequest>;
