import {
  compareIds,
  fieldRules,
  readUnitId,
  RESOURCES,
  withValue,
  type ContentObject,
  type LocaleCode,
  type Resource,
  type UnitPlace,
  type WorkingId,
} from "../../model/index.ts";
import { compareUnits, type Snapshot } from "../../snapshot/index.ts";

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
  await setOrderedTexts(
    snapshot,
    edits.toSorted((left, right) =>
      left.unit === right.unit ? 0 : compareUnits(left.unit, right.unit, workspaceId),
    ),
  );
}

/** Sets texts that come in the order of the snapshot's units, and are read as they are set. */
export async function setOrderedTexts(snapshot: Snapshot, edits: Iterable<TextEdit>): Promise<void> {
  const queue = new EditQueue(edits, snapshot.header.origin.workspaceId);
  for (const resource of RESOURCES) {
    let own: readonly PlacedEdit[] = [];
    if (queue.head?.place.resource === resource) {
      await snapshot.edit(
        resource,
        (object) => applyEdits(object, own),
        (id) => {
          own = queue.take(resource, id);
          return own.length > 0;
        },
      );
    }
    queue.skip(resource);
  }
}

/** An edit and what its unit id says. */
interface PlacedEdit {
  readonly edit: TextEdit;
  readonly place: UnitPlace;
}

/** Edits in the order of the snapshot's objects, of which the next is known. */
class EditQueue {
  readonly #edits: Iterator<PlacedEdit>;
  #head: PlacedEdit | undefined;

  constructor(edits: Iterable<TextEdit>, workspaceId: string) {
    this.#edits = placeEdits(edits, workspaceId);
    this.#advance();
  }

  get head(): PlacedEdit | undefined {
    return this.#head;
  }

  /** The edits of an object; those of objects before it are passed over: they are gone. */
  take(resource: Resource, id: WorkingId): PlacedEdit[] {
    const own: PlacedEdit[] = [];
    while (this.#head?.place.resource === resource) {
      const order = compareIds(this.#head.place.objectId, id);
      if (order > 0) {
        break;
      }
      if (order === 0) {
        own.push(this.#head);
      }
      this.#advance();
    }
    return own;
  }

  /** Passes over what is left for a resource. */
  skip(resource: Resource): void {
    while (this.#head?.place.resource === resource) {
      this.#advance();
    }
  }

  #advance(): void {
    const next = this.#edits.next();
    this.#head = next.done === true ? undefined : next.value;
  }
}

/** Edits of a unit in many locales come one after the other: its id is read once. */
function* placeEdits(edits: Iterable<TextEdit>, workspaceId: string): Generator<PlacedEdit> {
  let unit: string | undefined;
  let place: UnitPlace | undefined;
  for (const edit of edits) {
    if (edit.unit !== unit) {
      const read = readUnitId(edit.unit, workspaceId);
      place = read.kind === "valid" ? read.place : undefined;
      unit = edit.unit;
    }
    if (place !== undefined) {
      yield { edit, place };
    }
  }
}

function applyEdits(object: ContentObject, edits: readonly PlacedEdit[]): ContentObject {
  let edited = object;
  for (const {
    edit,
    place: { field },
  } of edits) {
    if ((edited.content[edit.locale]?.[field] ?? null) === edit.expected) {
      edited = setText(edited, edit.locale, field, edit.text);
    }
  }
  return edited;
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
