import { nullable, stringId, text, typeTag } from "./definition.ts";
import { object } from "./object.ts";

export const contactReference = object({
  type: typeTag("contact"),
  id: stringId,
  external_id: nullable(text),
});

/** A lead is merged into a user. */
export const mergeContactsRequest = object({ from: stringId, into: stringId });

export const socialProfile = object({ type: text, name: text, url: text });
