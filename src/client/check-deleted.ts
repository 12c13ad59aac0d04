import type { z } from "zod";
import { ApiError } from "../errors.ts";
import { readReply } from "./read-reply.ts";

/**
 * Makes sure that a reply says that an object is deleted: `{id, object, deleted: true}` (OpenAPI 2.9,
 * `deleted_article_object` and its like). Throws ApiError where it does not; what became of the object is
 * unknown then.
 */
export function checkDeletedReply(
  schema: z.ZodType<{ readonly deleted?: boolean | null | undefined }>,
  { body, request }: { readonly body: unknown; readonly request: string },
): void {
  if (readReply(schema, { body, request }).deleted !== true) {
    throw new ApiError({
      code: "reply-malformed",
      message: `${request} was answered without saying that the object is deleted`,
      hint: "Look in Intercom whether it is still there.",
      outcome: "unknown",
      status: 200,
    });
  }
}
