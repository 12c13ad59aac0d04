import { nullable, stringId, text } from "./definition.ts";
import { object } from "./object.ts";

/** Another object: who applied a tag, whom a ticket is assigned to. */
export const reference = object({ type: text, id: nullable(stringId) });
