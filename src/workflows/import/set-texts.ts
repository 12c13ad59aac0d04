import {
  fieldRules,
  readUnitId,
  RESOURCES,
  withValue,
  type ContentObject,
  type LocaleCode,
  type Resource,
  type UnitPlace,
} from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";

/** A text to be set in the working copy, where the one that is expected still stands there. */
export interface TextEdit {
  readonly unit: string;
  readonly locale: LocaleCode;
  readonly expected: string | null;
  /** Null takes the text away. */
  readonly text: string | null;
}

/** Sets texts in the working copy, each resource in one step. A text that is not the expected one is left alone. */
export async function setTexts(snapshot: Snapshot, edits: readonly TextEdit[]): Promise<void> {
  const { workspaceId } = snapshot.header.origin;
  const byObject = new Map<string, PlacedEdit[]>();
  const resources = new Set<Resource>();
  let place: UnitPlace | undefined;
  let placed = "";
  for (const edit of edits) {
    // Edits of a unit in many locales come one after the other.
    if (edit.unit !== placed) {
      const read = readUnitId(edit.unit, workspaceId);
      place = read.kind === "valid" ? read.place : undefined;
      placed = edit.unit;
    }
    if (place !== undefined) {
      const key = `${place.resource}/${place.objectId}`;
      const own = byObject.get(key);
      if (own === undefined) {
        byObject.set(key, [{ edit, field: place.field }]);
      } else {
        own.push({ edit, field: place.field });
      }
      resources.add(place.resource);
    }
  }
  for (const resource of RESOURCES.filter((one) => resources.has(one))) {
    const editsOf = (id: string): readonly PlacedEdit[] => byObject.get(`${resource}/${id}`) ?? [];
    await snapshot.edit(
      resource,
      (object) => applyEdits(object, editsOf(object.id)),
      (id) => editsOf(id).length > 0,
    );
  }
}

function applyEdits(object: ContentObject, edits: readonly PlacedEdit[]): ContentObject {
  let edited = object;
  for (const { edit, field } of edits) {
    if ((edited.content[edit.locale]?.[field] ?? null) === edit.expected) {
      edited = setText(edited, edit.locale, field, edit.text);
    }
  }
  return edited;
}

interface PlacedEdit {
  readonly edit: TextEdit;
  readonly field: string;
}

/** Fields are kept in reading order, so that a text taken away again leaves the bytes that were there before. */
function setText(
  object: ContentObject,
  locale: LocaleCode,
  field: string,
  text: string | null,
): ContentObject {
  const edited = withValue(object, { locale, field }, text ?? undefined);
  const values = edited.content[locale];
  if (values === undefined || object.content[locale]?.[field] !== undefined) {
    return edited;
  }
  const order = fieldRules(object.resource).map(([name]) => name);
  const sorted = Object.entries(values).toSorted(
    ([left], [right]) => order.indexOf(left) - order.indexOf(right),
  );
  return { ...edited, content: { ...edited.content, [locale]: Object.fromEntries(sorted) } };
}
