import type { Read } from "./definition.ts";
import { stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

/** Newsfeeds cannot be made or changed through the API. */
export const newsfeed = object(
  { type: typeTag("newsfeed"), id: stringId, name: text, created_at: timestamp, updated_at: timestamp },
  { needed: ["id"] },
);

export type Newsfeed = Read<typeof newsfeed>;
