import type { Read } from "./definition.ts";
import { list, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";
import { reference } from "./reference.ts";

/** `applied_at` and `applied_by` only where the tag hangs on something. */
export const tag = object(
  { type: text, id: stringId, name: text, applied_at: timestamp, applied_by: reference },
  { needed: ["id"] },
);

export const tagBasic = object({ type: text, id: stringId, name: text }, { needed: ["id"] });

/** All tags at once: this list has no pages. */
export const tagList = object({ type: typeTag("list"), data: list(tag) }, { needed: ["data"] });

/** The tags of a conversation or, from API 2.13 on, of an article. */
export const tags = object({ type: typeTag("tag.list"), tags: list(tag) }, { needed: ["tags"] });

export type Tag = Read<typeof tag>;
export type TagBasic = Read<typeof tagBasic>;
export type TagList = Read<typeof tagList>;
