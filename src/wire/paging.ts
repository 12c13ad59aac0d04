import { z } from "zod";

import type { Read, Wire } from "./definition.ts";
import { integer, list, nullable, text, typeTag, wire } from "./definition.ts";
import { object } from "./object.ts";

export const startingAfterPaging = nullable(
  object({ page: integer, per_page: integer, starting_after: nullable(text) }),
);

/** Where the next page is. The schema says an object; page-numbered lists are known to send a URL. */
const next = wire(startingAfterPaging.strict, z.union([z.string(), startingAfterPaging.tolerant]));

export const cursorPages = nullable(
  object({ type: typeTag("pages"), page: integer, next, per_page: integer, total_pages: integer }),
);

export const pagesLink = object({
  type: typeTag("pages"),
  page: integer,
  next: nullable(text),
  per_page: integer,
  total_pages: integer,
});

/** A page-numbered list of one kind of object. */
export function page<S extends z.ZodType, T extends z.ZodType>(item: Wire<S, T>) {
  return object(
    { type: typeTag("list"), pages: cursorPages, total_count: integer, data: list(item) },
    { needed: ["data"] },
  );
}

export type CursorPages = Read<typeof cursorPages>;
