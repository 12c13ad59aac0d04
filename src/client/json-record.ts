import type { FieldValues, JsonValue } from "../model/index.ts";

/** A JSON object as named values; no values where it is anything else. */
export function asRecord(value: JsonValue | undefined): FieldValues {
  return isRecord(value) ? value : {};
}

function isRecord(value: JsonValue | undefined): value is FieldValues {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
