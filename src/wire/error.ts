import type { Read } from "./definition.ts";
import { list, nullable, text } from "./definition.ts";
import { object } from "./object.ts";

/** Intercom's reply to a request it refuses. `request_id` is opaque: not all are UUIDs. */
export const error = object(
  {
    type: text,
    request_id: nullable(text),
    errors: list(
      object({ code: text, message: nullable(text), field: nullable(text) }, { required: ["code"] }),
    ),
  },
  { required: ["type", "errors"], needed: ["errors"] },
);

export type ErrorList = Read<typeof error>;
