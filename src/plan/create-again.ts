import {
  fieldKind,
  fieldPlaces,
  fieldRule,
  isSameValue,
  valueAt,
  nameOf,
  parentOf,
  type ContentObject,
} from "../model/index.ts";
import type { DoneWrite, UndoSurroundings } from "./done-write.ts";
import { isComplete } from "./find-hold-reason.ts";
import { isFullyMapped } from "./is-fully-mapped.ts";
import { listNotes, noteMarkup } from "./list-notes.ts";
import { listParentCreates } from "./list-parent-creates.ts";
import { makeChange } from "./make-change.ts";
import type { Change, HoldReason, Operation, OperationNote } from "./types.ts";
import { classifyUndo } from "./undo.ts";

/** Creates again what a run deleted, under another id; nothing where it is back already. */
export function createAgain(
  { operation, before, live }: DoneWrite,
  surroundings: UndoSurroundings,
): Operation[] {
  if (before === undefined || live !== undefined) {
    return [];
  }
  const { resource, key, place, remoteId } = operation;
  const hold = findObstacle(before, surroundings);
  const action = hold === undefined ? "create" : "hold";
  const changes = listValues(before);
  const notes: readonly OperationNote[] = [
    ...(remoteId === null ? [] : [{ code: "new-id", was: remoteId } as const]),
    ...listNotes(action, before, changes, []),
    ...noteMarkup(changes),
  ];
  return [
    {
      id: [action, ...(hold === undefined ? [] : [hold]), resource, key].join(":"),
      action,
      resource,
      key,
      remoteId: null,
      ...(remoteId === null ? {} : { replaces: remoteId }),
      name: nameOf(before),
      place,
      defaultLocale: before.defaultLocale,
      dependsOn: listParentCreates(before, surroundings),
      undo: classifyUndo(action, undefined, resource, changes),
      guardHash: null,
      changes,
      ...(hold === undefined ? { notes } : { hold }),
      ...(hold === "ambiguous" ? { lookalikes: surroundings.lookalikes } : {}),
    },
  ];
}

function findObstacle(
  before: ContentObject,
  { findParent, isKnown, lookalikes }: UndoSurroundings,
): HoldReason | undefined {
  const parent = parentOf(before);
  if (before.resource === "collection" && parent !== undefined) {
    // No request puts a new collection into another one.
    return "not-writable";
  }
  if (parent !== undefined && findParent(...parent) === "missing") {
    return "unknown-parent";
  }
  if (lookalikes.length > 0) {
    return "ambiguous";
  }
  const isFull = fieldPlaces(before).every((place) => {
    const rule = fieldRule(before.resource, place.field);
    return rule === undefined || isFullyMapped(before, rule, valueAt(before, place) ?? null, isKnown);
  });
  return !isFull ? "unmapped" : isComplete(before) ? undefined : "incomplete";
}

/** All that the API can write of an object. */
function listValues(object: ContentObject): Change[] {
  const { resource } = object;
  return fieldPlaces(object).flatMap((place): Change[] => {
    const kind = fieldKind(resource, place.field);
    const value = valueAt(object, place);
    const isWritable = fieldRule(resource, place.field)?.writable !== "never";
    return !isWritable || value === undefined || isSameValue(kind, value, undefined)
      ? []
      : [makeChange(object, place, { before: undefined, after: value })];
  });
}
