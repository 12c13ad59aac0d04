import type { z } from "zod";

import { InternalError } from "../errors.ts";
import type { JsonValue } from "../model/index.ts";
import { SCHEMA_LOCALES } from "../wire/index.ts";
import { asRecord } from "./json-record.ts";

export type RequestBody = Readonly<Record<string, JsonValue>>;

interface RequestSchema {
  /** Intercom's name of it, for the message. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** What `translated_content` holds per locale. */
  readonly content?: z.ZodType;
}

/**
 * Makes sure that a request is what Intercom describes before it leaves. Locales beyond the 37 of the
 * schema are in use, so they are checked by the schema of one locale's content.
 *
 * Throws InternalError: whoever built the request is wrong, not the person who asked.
 */
export function checkRequest(body: RequestBody, { name, schema, content }: RequestSchema): RequestBody {
  const known: readonly string[] = SCHEMA_LOCALES;
  const translated = Object.entries(asRecord(body["translated_content"]));
  const described = translated.filter(([locale]) => known.includes(locale));
  const inSchema =
    translated.length === described.length
      ? body
      : { ...body, translated_content: Object.fromEntries(described) };
  assertValid(schema, { value: inSchema, name });
  for (const [locale, value] of translated) {
    if (content !== undefined && !known.includes(locale)) {
      assertValid(content, { value, name: `${name}, translated_content.${locale}` });
    }
  }
  return body;
}

function assertValid(
  schema: z.ZodType,
  { value, name }: { readonly value: unknown; readonly name: string },
): void {
  const result = schema.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new InternalError({
      code: "request-malformed",
      message: `A request does not follow Intercom's ${name}: ${issues}`,
    });
  }
}
