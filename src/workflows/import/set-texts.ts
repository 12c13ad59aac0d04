import { RESOURCES, type ContentObject, type LocaleCode, type WorkingId } from "../../model/index.ts";
import { compareOrder, orderOfUnit, type Snapshot, type UnitOrder } from "../../snapshot/index.ts";
import { applyEdits, type FieldEdit } from "./apply-edits.ts";
import { ObjectQueue } from "./object-queue.ts";

/** A text to be set in the working copy, where the one that is expected still stands there. */
export interface TextEdit {
  readonly unit: string;
  readonly locale: LocaleCode;
  readonly expected: string | null;
  /** Null takes the text away. */
  readonly text: string | null;
}

type PlacedEdit = TextEdit & UnitOrder;

/** Sets texts in the working copy, each resource in one step. A text that is not the expected one is left alone. */
export async function setTexts(snapshot: Snapshot, edits: readonly TextEdit[]): Promise<void> {
  const placed = edits
    .map((edit) => ({ ...edit, ...orderOfUnit(edit.unit) }))
    .toSorted((left, right) => compareOrder(left, right));
  const queue = new ObjectQueue(placed);
  for (const resource of RESOURCES) {
    if (queue.isAt(resource)) {
      // Edits of objects that are gone are passed over.
      const isMeant = (id: WorkingId): boolean => {
        queue.takeBefore(resource, id);
        return queue.isAbout(resource, id);
      };
      await snapshot.edit(
        resource,
        (object) => applyEdits(object, expectedEdits(object, queue.takeOf(resource, object.id))),
        isMeant,
      );
    }
    queue.takeRest(resource);
  }
}

function expectedEdits(object: ContentObject, edits: readonly PlacedEdit[]): FieldEdit[] {
  return edits.flatMap(({ place, locale, expected, text }) => {
    const field = place?.field ?? "";
    return (object.content[locale]?.[field] ?? null) === expected ? [{ locale, field, text }] : [];
  });
}
