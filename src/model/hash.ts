import { hash } from "node:crypto";
import type { JsonValue } from "./json.ts";

/** The same value always gives the same text, whatever order its keys came in. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(sortKeys(value));
}

/** The value with the keys of every object in it in code unit order. */
export function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((inner) => sortKeys(inner));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** SHA-256 of text, shortened to 22 base64url characters (132 bits): enough that no two differ by accident. */
export function hashText(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
