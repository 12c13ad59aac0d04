import {
  fieldPlaces,
  fieldKind,
  fieldRule,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type JsonValue,
  type WrittenHashes,
} from "../model/index.ts";
import { compareThreeWays, type Movement } from "./three-way.ts";

/** An object from three sides, every id in the snapshot's numbering. */
export interface ThreeSides {
  readonly working: ContentObject;
  /** As last seen in the workspace; undefined for an object never seen there. */
  readonly base: ContentObject | undefined;
  /** As it is in the workspace; undefined where it is not there. */
  readonly live: ContentObject | undefined;
  readonly written: (place: FieldPlace) => WrittenHashes | undefined;
}

/** One field from three sides. */
export interface ComparedField {
  readonly place: FieldPlace;
  readonly base: JsonValue | undefined;
  readonly working: JsonValue | undefined;
  readonly live: JsonValue | undefined;
  readonly movement: Movement;
}

/**
 * Compares an object field by field. Fields that belong together are one value: where both sides moved a part
 * of it, all its parts that differ are in conflict, for half of one parent and half of another is none.
 */
export function compareObject({ working, base, live, written }: ThreeSides): ComparedField[] {
  const sides = [live, working, base].filter((side) => side !== undefined);
  const fields = fieldPlaces(...sides).map((place): ComparedField => {
    const values = {
      base: base === undefined ? undefined : valueAt(base, place),
      working: valueAt(working, place),
      live: live === undefined ? undefined : valueAt(live, place),
    };
    const kind = fieldKind(working.resource, place.field);
    return { place, ...values, movement: compareThreeWays({ kind, ...values, written: written(place) }) };
  });
  const torn = new Set(
    [...partsMoved(working, fields)].flatMap(([part, moved]) => (isTorn(moved) ? [part] : [])),
  );
  return fields.map((field) =>
    field.movement !== "same" && torn.has(partOf(working, field))
      ? { ...field, movement: "conflict" }
      : field,
  );
}

function partOf(object: ContentObject, { place }: ComparedField): string | undefined {
  return fieldRule(object.resource, place.field)?.together;
}

/** How the parts of each value of several fields moved. */
function partsMoved(
  object: ContentObject,
  fields: readonly ComparedField[],
): Map<string | undefined, Set<Movement>> {
  const moved = new Map<string | undefined, Set<Movement>>();
  for (const field of fields) {
    const part = partOf(object, field);
    if (part !== undefined) {
      moved.set(part, (moved.get(part) ?? new Set()).add(field.movement));
    }
  }
  return moved;
}

function isTorn(moved: ReadonlySet<Movement>): boolean {
  return moved.has("conflict") || (moved.has("ours") && moved.has("theirs"));
}
