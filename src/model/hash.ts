import { createHash } from "node:crypto";
import type { JsonValue } from "./json.ts";

/** The same value always gives the same text, whatever order its keys came in. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, inner: JsonValue) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 of text, shortened to 22 base64url characters (132 bits): enough that no two differ by accident. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
