import {
  fieldKind,
  fieldRule,
  hashValue,
  normaliseText,
  valueAt,
  withValue,
  type ContentObject,
  type FieldPlace,
  type JsonValue,
} from "../../model/index.ts";

/** Kinds whose values are kept as the texts they are; all others as JSON. */
const TEXT_KINDS: ReadonlySet<string> = new Set(["text", "html", "state", "reference"]);

/** Where a field of a news item has its only value. */
export function placeOf(item: ContentObject, field: string): FieldPlace {
  const isContent = fieldRule("news-item", field)?.scope === "content";
  return { locale: isContent ? item.defaultLocale : null, field };
}

/** A field's value as a text from which it can be had back; null where it is absent. */
export function fieldText(item: ContentObject, field: string): string | null {
  const value = valueAt(item, placeOf(item, field));
  return value === undefined ? null : encodeValue(field, value);
}

/** The value of a field as a text: the inverse of `decodeValue`. */
export function encodeValue(field: string, value: JsonValue): string {
  return typeof value === "string" && TEXT_KINDS.has(fieldKind("news-item", field))
    ? value
    : JSON.stringify(value);
}

/** The value that a text of `encodeValue` stands for. */
export function decodeValue(field: string, text: string): JsonValue {
  return TEXT_KINDS.has(fieldKind("news-item", field)) ? text : (JSON.parse(text) as JsonValue);
}

/** A copy of the item with a field's value as `fieldText` had it. */
export function withFieldText(item: ContentObject, field: string, text: string | null): ContentObject {
  return withValue(item, placeOf(item, field), text === null ? undefined : decodeValue(field, text));
}

/** A text that two values of a field share exactly where they mean the same. */
export function fieldMeaning(field: string, text: string | null): string {
  const value = text === null || text === "" ? null : decodeValue(field, text);
  const kind = fieldKind("news-item", field);
  return hashValue(kind, typeof value === "string" ? normaliseText(value) : value);
}
