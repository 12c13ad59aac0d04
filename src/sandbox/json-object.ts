import type { JsonValue } from "../model/index.ts";

/** A JSON object as it is read from a request or put into a reply. */
export type JsonObject = { readonly [key: string]: JsonValue };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
