import type { Read, Sent } from "./definition.ts";
import { nullable, text, typeTag } from "./definition.ts";
import { localeMap } from "./locale-map.ts";
import { object } from "./object.ts";

/** A collection's or section's text in one locale; sections have no description. */
export const groupContent = nullable(
  object({ type: nullable(typeTag("group_content")), name: text, description: text }),
);

export const groupTranslatedContent = localeMap("group_translated_content", groupContent);

export type GroupContent = Read<typeof groupContent>;
export type GroupContentRequest = Sent<typeof groupContent>;
export type GroupTranslatedContent = Read<typeof groupTranslatedContent>;
