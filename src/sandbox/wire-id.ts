import type { JsonValue } from "../model/index.ts";

/**
 * A reference to another object, as replies show it: an integer, though the object's own `id` is a
 * string. Ids that are no numbers (segments) stay as they are.
 */
export function wireReference(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** An id as a request sends it, integer or string; undefined for anything else. */
export function readId(value: JsonValue | undefined): string | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    return String(value);
  }
  return typeof value === "string" && value !== "" ? value : undefined;
}
