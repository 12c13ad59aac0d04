import { isJsonObject, type JsonObject, type JsonValue } from "../model/index.ts";

/** A JSON object as named values; no values where it is anything else. */
export function asRecord(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
