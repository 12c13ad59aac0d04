import type { ContentObject } from "./content-object.ts";
import { fieldKind, fieldRules, type FieldKind } from "./fields.ts";
import { canonicalJson, hashText } from "./hash.ts";
import type { JsonValue } from "./json.ts";
import type { LocaleCode } from "./locale.ts";
import { VOLATILE_SIGNATURE } from "./signed-images.ts";

/** The place of one value in an object: locale null for a setting, which all locales share. */
export interface FieldPlace {
  readonly locale: LocaleCode | null;
  readonly field: string;
}

/** What was last sent of a field and what the workspace made of it, where the two differ. */
export interface WrittenHashes {
  readonly sentHash: string;
  readonly returnedHash: string;
}

/**
 * The form in which two values of a field are compared and hashed: nothing is null, signed image addresses
 * lose what changes at every reading, and what has no order is sorted.
 */
function comparableValue(kind: FieldKind, value: JsonValue | undefined): JsonValue {
  if (value === undefined || value === null || value === "") {
    return null;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? null : kind === "list" ? value : sortValues(value);
  }
  return kind === "html" && typeof value === "string" ? value.replace(VOLATILE_SIGNATURE, "") : value;
}

function sortValues(values: readonly JsonValue[]): readonly JsonValue[] {
  return values.toSorted((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1));
}

/** True where two values of a field mean the same: absent, null, "" and [] are all nothing. */
export function isSameValue(
  kind: FieldKind,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): boolean {
  const one = comparableValue(kind, left);
  const other = comparableValue(kind, right);
  return (
    one === other || (isComposite(one) && isComposite(other) && canonicalJson(one) === canonicalJson(other))
  );
}

function isComposite(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

/** The hash a precondition holds: equal exactly where `isSameValue` says so. */
export function hashValue(kind: FieldKind, value: JsonValue | undefined): string {
  return hashText(canonicalJson(comparableValue(kind, value)));
}

/** The value at a place, or undefined. */
export function valueAt(object: ContentObject<string>, place: FieldPlace): JsonValue | undefined {
  const values = place.locale === null ? object.settings : own(object.content, place.locale);
  return values === undefined ? undefined : own(values, place.field);
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy of the object with another value at a place; undefined takes the value away. */
export function withValue<Id extends string>(
  object: ContentObject<Id>,
  place: FieldPlace,
  value: JsonValue | undefined,
): ContentObject<Id> {
  if (place.locale === null) {
    return { ...object, settings: withKey(object.settings, place.field, value) };
  }
  const fields = withKey(own(object.content, place.locale) ?? {}, place.field, value);
  const content = withKey(
    object.content,
    place.locale,
    Object.keys(fields).length === 0 ? undefined : fields,
  );
  return { ...object, content };
}

function withKey<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  if (value !== undefined) {
    return { ...record, [key]: value };
  }
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/**
 * Every place of the given objects of one resource that helpferry compares, settings last, locales in order
 * with the default locale first.
 */
export function fieldPlaces(...objects: readonly ContentObject<string>[]): FieldPlace[] {
  const [first] = objects;
  if (first === undefined) {
    return [];
  }
  const rules = fieldRules(first.resource);
  const locales = new Set(objects.flatMap((object) => Object.keys(object.content)));
  locales.delete(first.defaultLocale);
  const ordered = [first.defaultLocale, ...[...locales].toSorted()];
  const places: FieldPlace[] = [];
  for (const locale of ordered) {
    for (const [field, rule] of rules) {
      if (rule.scope === "content") {
        places.push({ locale, field });
      }
    }
  }
  for (const [field, rule] of rules) {
    if (rule.scope === "settings") {
      places.push({ locale: null, field });
    }
  }
  return places;
}

/** Hash of everything helpferry compares in an object: the guard of a write that sends all of it. */
export function hashObject(object: ContentObject<string>): string {
  const values: JsonValue[] = [];
  for (const { locale, field } of fieldPlaces(object)) {
    const kind = fieldKind(object.resource, field);
    const value = comparableValue(kind, valueAt(object, { locale, field }));
    if (value !== null) {
      values.push([locale, field, value]);
    }
  }
  return hashText(canonicalJson(values));
}
