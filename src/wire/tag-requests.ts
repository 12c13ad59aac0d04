import type { Sent } from "./definition.ts";
import { flag, list, stringId, text } from "./definition.ts";
import { object } from "./object.ts";

/** With `id` the tag is renamed. */
export const createOrUpdateTagRequest = object({ name: text, id: stringId }, { required: ["name"] });

export const tagCompanyRequest = object(
  { name: text, companies: list(object({ id: stringId, company_id: text })) },
  { required: ["name", "companies"] },
);

export const untagCompanyRequest = object(
  { name: text, companies: list(object({ id: stringId, company_id: text, untag: flag })) },
  { required: ["name", "companies"] },
);

export const tagMultipleUsersRequest = object(
  { name: text, users: list(object({ id: stringId })) },
  { required: ["name", "users"] },
);

export type CreateOrUpdateTagRequest = Sent<typeof createOrUpdateTagRequest>;
