import type { FieldKind, JsonValue } from "../model/index.ts";

/** ISO 8601, UTC, whole seconds: what Intercom's Unix seconds are in the model. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What a value of a field should be, in words, where it is not; undefined where it is. Null is nothing. */
export function wantedInstead(kind: FieldKind, value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (kind) {
    case "text":
    case "html":
    case "state":
      return typeof value === "string" ? undefined : "a text";
    case "reference":
      return typeof value === "string" ? undefined : "an id as a text, in quotation marks";
    case "flag":
      return typeof value === "boolean" ? undefined : "true or false";
    case "list":
    case "set":
      return isListOf(value, (item) => typeof item === "string") ? undefined : "a list of texts";
    case "assignments":
      return isListOf(value, isAssignment)
        ? undefined
        : 'a list of {"newsfeedId": an id as a text, "publishedAt": a time such as "2014-03-01T09:30:00Z", or null}';
  }
}

function isListOf(value: JsonValue, isItem: (item: JsonValue) => boolean): boolean {
  return Array.isArray(value) && (value as readonly JsonValue[]).every((item) => isItem(item));
}

function isAssignment(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return false;
  }
  const { newsfeedId, publishedAt } = value as Readonly<Record<string, JsonValue>>;
  return typeof newsfeedId === "string" && (publishedAt === null || isTime(publishedAt));
}

function isTime(value: JsonValue | undefined): boolean {
  return typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value));
}
