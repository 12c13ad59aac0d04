import { admin } from "./admin.ts";
import { integer, list, nullable, stringId, text, timestamp } from "./definition.ts";
import { object } from "./object.ts";
import { cursorPages } from "./paging.ts";

/** A remark about a contact. */
export const note = object({
  type: text,
  id: stringId,
  created_at: timestamp,
  contact: nullable(object({ type: text, id: stringId })),
  author: admin,
  body: text,
});

export const noteList = object({ type: text, data: list(note), total_count: integer, pages: cursorPages });
