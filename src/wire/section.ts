import type { Read, Sent } from "./definition.ts";
import {
  flag,
  integer,
  integerId,
  nullable,
  oneOf,
  stringId,
  text,
  timestamp,
  typeTag,
} from "./definition.ts";
import { groupTranslatedContent } from "./group-content.ts";
import { object } from "./object.ts";
import { page } from "./paging.ts";

/** Sections exist up to API 2.9. `parent_id` is the collection's; an integer when listed, a string once written. */
export const section = object(
  {
    type: typeTag("section"),
    id: stringId,
    workspace_id: text,
    name: text,
    created_at: timestamp,
    updated_at: timestamp,
    url: nullable(text),
    icon: nullable(text),
    order: integer,
    parent_id: oneOf(integerId, stringId),
    default_locale: text,
    translated_content: groupTranslatedContent,
  },
  { needed: ["id"] },
);

export const sectionList = page(section);

export const createSectionRequest = object(
  { name: text, parent_id: integerId, translated_content: groupTranslatedContent },
  { required: ["name", "parent_id"] },
);

/** Locales that are not sent stay as they are. */
export const updateSectionRequest = object({
  name: text,
  parent_id: integerId,
  translated_content: groupTranslatedContent,
});

export const deletedSectionObject = object({ id: stringId, object: typeTag("section"), deleted: flag });

export type Section = Read<typeof section>;
export type SectionList = Read<typeof sectionList>;
export type CreateSectionRequest = Sent<typeof createSectionRequest>;
export type UpdateSectionRequest = Sent<typeof updateSectionRequest>;
