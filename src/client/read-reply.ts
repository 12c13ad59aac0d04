import type { z } from "zod";

import { ApiError } from "../errors.ts";

/**
 * Reads a reply by the wire schema for reading. Throws ApiError that names the place where the reply is
 * not what Intercom describes; a write was carried out then, so its outcome is unknown.
 */
export function readReply<Schema extends z.ZodType>(
  schema: Schema,
  { body, request }: { readonly body: unknown; readonly request: string },
): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const issue = result.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? "the reply" : issue.path.join(".");
  throw new ApiError({
    code: "reply-malformed",
    message: `${request} was answered with something else than Intercom describes: ${place}: ${issue?.message ?? "unknown"}`,
    hint: "Check that the base URL is Intercom's API, and INTERCOM_VERSION one that helpferry speaks.",
    outcome: request.startsWith("GET ") ? "refused" : "unknown",
    status: 200,
  });
}
