import type { CheckedItem } from "../../ingest/index.ts";
import {
  fieldRules,
  hashValue,
  valueAt,
  withValue,
  type ContentObject,
  type FieldKind,
  type FieldPlace,
  type JsonValue,
} from "../../model/index.ts";

/** Which side stays where a value moved in the file and in the snapshot; null holds the item. */
export type Preference = "file" | "snapshot" | null;

/** A field that moved in the file and in the snapshot. */
export interface MovedField {
  readonly field: string;
  readonly inFile: JsonValue;
  readonly inSnapshot: JsonValue;
}

export interface MergedItem {
  readonly object: ContentObject;
  /** Fields that took the file's new value. */
  readonly taken: readonly string[];
  readonly conflicts: readonly MovedField[];
  /** Title, body and dates are all others than the file had before: perhaps it is another item. */
  readonly isAllNew: boolean;
}

/**
 * Merges an item of a file into the line it made before, field by field: what the file changed is taken,
 * what somebody changed here stays, what moved on both sides is a conflict. Pure.
 */
export function mergeItem(line: ContentObject, item: CheckedItem, prefer: Preference): MergedItem {
  const base = line.ingested ?? {};
  const ingested = hashFields(item);
  let object: ContentObject = { ...line, externalId: item.externalId, ingested };
  const taken: string[] = [];
  const conflicts: MovedField[] = [];
  for (const { field, kind, place, value } of itemFields(item, line.defaultLocale)) {
    const present = valueAt(line, place);
    const presentHash = hashValue(kind, present);
    if (ingested[field] === base[field] || ingested[field] === presentHash) {
      continue;
    }
    if (presentHash === base[field] || prefer === "file") {
      object = withValue(object, place, value);
      taken.push(field);
    } else if (prefer === null) {
      conflicts.push({ field, inFile: value ?? null, inSnapshot: present ?? null });
    }
  }
  const isAllNew = ["title", "body", "assignments"].every(
    (field) => base[field] !== undefined && base[field] !== ingested[field],
  );
  return { object, taken, conflicts, isAllNew };
}

/** Hash of every field as the file has it: what a line remembers of its source. */
export function hashFields(item: CheckedItem): Readonly<Record<string, string>> {
  return Object.fromEntries(
    itemFields(item, "").map(({ field, kind, value }) => [field, hashValue(kind, value)]),
  );
}

interface ItemField {
  readonly field: string;
  readonly kind: FieldKind;
  readonly place: FieldPlace;
  readonly value: JsonValue | undefined;
}

function itemFields({ content, settings }: CheckedItem, locale: string): ItemField[] {
  return fieldRules("news-item").map(([field, { scope, kind }]) =>
    scope === "content"
      ? { field, kind, place: { locale, field }, value: content[field] }
      : { field, kind, place: { locale: null, field }, value: settings[field] },
  );
}
