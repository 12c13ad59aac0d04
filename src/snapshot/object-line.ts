import { FormatError } from "../errors.ts";
import {
  fieldRules,
  type ContentObject,
  type FieldValues,
  type JsonValue,
  type Resource,
} from "../model/index.ts";

/** Keys in the order they stand in a file; what else a line holds follows in its own order. */
const KEY_ORDER = ["resource", "id", "defaultLocale", "settings", "content", "facts", "unknown"];

/** Ids that are safe as a file name and in a translator's file. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/**
 * Checks a line of the working copy, which people edit by hand.
 * Throws FormatError that names the place, what was found and what was wanted.
 */
export function parseObject<Id extends string>(
  value: JsonValue,
  resource: Resource,
  place: string,
): ContentObject<Id> {
  const line = asRecord(value, place, "");
  const id = asText(line["id"], place, "id");
  if (!ID.test(id)) {
    throw wrong(place, "id", id, "digits, or letters, digits, - and _ beginning with new-");
  }
  if (line["resource"] !== resource) {
    throw wrong(place, "resource", line["resource"], JSON.stringify(resource));
  }
  const content: Record<string, FieldValues> = {};
  for (const [locale, fields] of Object.entries(asRecord(line["content"], place, "content"))) {
    content[locale] = asRecord(fields, place, `content.${locale}`);
  }
  return {
    ...line,
    resource,
    id: id as Id,
    defaultLocale: asText(line["defaultLocale"], place, "defaultLocale"),
    settings: asRecord(line["settings"] ?? {}, place, "settings"),
    content,
    facts: asRecord(line["facts"] ?? {}, place, "facts"),
  };
}

function asRecord(value: JsonValue | undefined, place: string, path: string): FieldValues {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw wrong(place, path, value, "an object");
  }
  return value as FieldValues;
}

function asText(value: JsonValue | undefined, place: string, path: string): string {
  if (typeof value !== "string" || value === "") {
    throw wrong(place, path, value, "a text");
  }
  return value;
}

function wrong(place: string, path: string, found: JsonValue | undefined, wanted: string): FormatError {
  const where = path === "" ? place : `${place}, ${path}`;
  return new FormatError({
    code: "not-an-object",
    message: `Cannot read ${where}: found ${found === undefined ? "nothing" : JSON.stringify(found).slice(0, 80)}, wanted ${wanted}.`,
    hint: "Mend it by hand, or take the file back from version control.",
  });
}

/** The object with its keys in the order of the file. */
function orderKeys(object: ContentObject<string>): Record<string, unknown> {
  const { defaultLocale } = object;
  const locales = Object.entries(object.content).toSorted(
    ([left], [right]) =>
      Number(right === defaultLocale) - Number(left === defaultLocale) || (left < right ? -1 : 1),
  );
  const order = fieldRules(object.resource).map(([field]) => field);
  const values: Record<string, unknown> = {
    ...object,
    settings: orderFields(object.settings, order),
    content: Object.fromEntries(locales.map(([locale, fields]) => [locale, orderFields(fields, order)])),
  };
  const known = KEY_ORDER.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]);
  return Object.fromEntries([
    ...known,
    ...Object.entries(values).filter(([key]) => !KEY_ORDER.includes(key)),
  ]);
}

function orderFields(fields: FieldValues, order: readonly string[]): FieldValues {
  const known = order.filter((field) => Object.hasOwn(fields, field));
  const rest = Object.keys(fields).filter((field) => !order.includes(field));
  return Object.fromEntries([...known, ...rest].map((field) => [field, fields[field] ?? null]));
}

/** An object as one line of an NDJSON file, without its end. The default locale comes first. */
export function serializeLine(object: ContentObject<string>): string {
  return JSON.stringify(orderKeys(object));
}

/** An object as a file of its own that people and git read. */
export function serializePretty(object: ContentObject<string>): string {
  return `${JSON.stringify(orderKeys(object), undefined, 2)}\n`;
}
