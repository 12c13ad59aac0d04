import { FormatError } from "../errors.ts";
import {
  fieldRules,
  isJsonObject,
  sortKeys,
  type ContentObject,
  type FieldRule,
  type FieldValues,
  type JsonValue,
  type Resource,
} from "../model/index.ts";
import { wantedInstead } from "./field-shape.ts";

/** Fields in the order they stand in a file. */
const FIELD_ORDER: Readonly<Record<Resource, readonly string[]>> = {
  collection: namesOf("collection"),
  section: namesOf("section"),
  article: namesOf("article"),
  "news-item": namesOf("news-item"),
};

function namesOf(resource: Resource): readonly string[] {
  return fieldRules(resource).map(([field]) => field);
}

/** Ids that are safe as a file name and in a translator's file. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** What a locale may be called: an open set, but safe as a file name. */
const LOCALE = /^[A-Za-z0-9]+(?:[-_@][A-Za-z0-9]+)*$/;

/**
 * Checks a line of the working copy, which people edit by hand: the values of known fields too, for what is
 * read here is compared and sent. Fields that helpferry does not know are kept as they are.
 * Throws FormatError that names the place, what was found and what was wanted.
 */
export function parseObject<Id extends string>(
  value: JsonValue,
  resource: Resource,
  place: string,
): ContentObject<Id> {
  const line = asRecord(value, place, "");
  const id = asText(line["id"], place, "id");
  checkId(id, place);
  if (line["resource"] !== resource) {
    throw wrong(place, "resource", line["resource"], JSON.stringify(resource));
  }
  const contentRules = rulesOf(resource, "content");
  const content = Object.entries(asRecord(line["content"], place, "content")).map(([locale, fields]) => {
    if (!LOCALE.test(locale)) {
      throw wrong(place, "content", locale, "a locale such as pt-BR");
    }
    return [locale, asFields(fields, contentRules, place, `content.${locale}`)] as const;
  });
  return {
    ...line,
    resource,
    id: id as Id,
    defaultLocale: asText(line["defaultLocale"], place, "defaultLocale"),
    settings: asFields(line["settings"] ?? {}, rulesOf(resource, "settings"), place, "settings"),
    content: Object.fromEntries(content),
    facts: asRecord(line["facts"] ?? {}, place, "facts"),
  };
}

/** Throws FormatError for an id that is not safe as the name of a file. */
export function checkId(id: string, place: string): void {
  if (!ID.test(id)) {
    throw wrong(place, "id", id, "digits, or letters, digits, - and _ beginning with new-");
  }
}

type ScopedRules = readonly (readonly [field: string, rule: FieldRule])[];

function rulesOf(resource: Resource, scope: FieldRule["scope"]): ScopedRules {
  return fieldRules(resource).filter(([, rule]) => rule.scope === scope);
}

function asFields(
  value: JsonValue | undefined,
  rules: ScopedRules,
  place: string,
  path: string,
): FieldValues {
  const fields = asRecord(value, place, path);
  for (const [field, { kind }] of rules) {
    const wanted = Object.hasOwn(fields, field) ? wantedInstead(kind, fields[field]) : undefined;
    if (wanted !== undefined) {
      throw wrong(place, `${path}.${field}`, fields[field], wanted);
    }
  }
  return fields;
}

function asRecord(value: JsonValue | undefined, place: string, path: string): FieldValues {
  if (!isJsonObject(value)) {
    throw wrong(place, path, value, "an object");
  }
  return value;
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

/** The object with its keys in the order of the file; what else it holds follows in its own order. */
function orderKeys(object: ContentObject<string>): Record<string, unknown> {
  const { resource, id, defaultLocale, settings, content, facts, unknown, ...rest } = object;
  const order = FIELD_ORDER[resource];
  return {
    resource,
    id,
    defaultLocale,
    settings: orderFields(settings, order),
    content: orderContent(content, defaultLocale, order),
    facts: sortMaps(facts),
    ...(unknown === undefined ? {} : { unknown: sortKeys(unknown) }),
    ...rest,
  };
}

type Content = ContentObject["content"];

/** The default locale first, the others sorted; of those without a value only the default one stays. */
function orderContent(content: Content, defaultLocale: string, order: readonly string[]): Content {
  if (isContentOrdered(content, defaultLocale, order)) {
    return content;
  }
  const { [defaultLocale]: own = {}, ...others } = content;
  const translated = Object.entries(sortByKey(others)).filter(([, fields]) => Object.keys(fields).length > 0);
  return Object.fromEntries(
    [[defaultLocale, own] as const, ...translated].map(
      ([locale, fields]) => [locale, orderFields(fields, order)] as const,
    ),
  );
}

/** True for what a file gave: of 37 locales, nothing needs to be built anew to be written again. */
function isContentOrdered(content: Content, defaultLocale: string, order: readonly string[]): boolean {
  let previous: string | undefined;
  for (const locale in content) {
    const fields = content[locale] ?? {};
    const isInPlace =
      previous === undefined
        ? locale === defaultLocale
        : !isEmpty(fields) && (previous === defaultLocale || previous < locale);
    if (!isInPlace || !areFieldsOrdered(fields, order)) {
      return false;
    }
    previous = locale;
  }
  return previous !== undefined;
}

function isEmpty(fields: FieldValues): boolean {
  for (const _field in fields) {
    return false;
  }
  return true;
}

/** Maps among the facts, by locale or by name of a statistic, come in any order: here they have one. */
function sortMaps(facts: FieldValues): FieldValues {
  return Object.values(facts).some((value) => isJsonObject(value))
    ? Object.fromEntries(
        Object.entries(facts).map(([key, value]) => [key, isJsonObject(value) ? sortByKey(value) : value]),
      )
    : facts;
}

function sortByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function orderFields(fields: FieldValues, order: readonly string[]): FieldValues {
  if (areFieldsOrdered(fields, order)) {
    return fields;
  }
  const known = order.filter((field) => Object.hasOwn(fields, field));
  const rest = Object.keys(fields).filter((field) => !order.includes(field));
  return Object.fromEntries([...known, ...rest].map((field) => [field, fields[field] ?? null]));
}

/** True where known fields stand in their order, and those that helpferry does not know behind them. */
function areFieldsOrdered(fields: FieldValues, order: readonly string[]): boolean {
  let previous = -1;
  for (const field in fields) {
    const known = order.indexOf(field);
    const place = known === -1 ? order.length : known;
    if (place < previous) {
      return false;
    }
    previous = place;
  }
  return true;
}

/** An object as one line of an NDJSON file, without its end. The default locale comes first. */
export function serializeLine(object: ContentObject<string>): string {
  return JSON.stringify(orderKeys(object));
}

/** An object as a file of its own that people and git read. */
export function serializePretty(object: ContentObject<string>): string {
  return `${JSON.stringify(orderKeys(object), undefined, 2)}\n`;
}
