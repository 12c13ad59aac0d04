import {
  fieldKind,
  fieldRule,
  hashObject,
  nameOf,
  type ContentObject,
  type FieldKind,
  type JsonValue,
} from "../model/index.ts";
import { compareObject, type ComparedField } from "./compare-object.ts";
import { findHoldReason, isComplete } from "./find-hold-reason.ts";
import { listNotes } from "./list-notes.ts";
import { listParentCreates } from "./list-parent-creates.ts";
import { makeChange } from "./make-change.ts";
import type { ObjectSides, Surroundings } from "./object-sides.ts";
import { relabelLocale } from "./relabel-locale.ts";
import type { Action, Change, HoldReason, Operation } from "./types.ts";
import { classifyUndo } from "./undo.ts";

/**
 * Works out what is to be done about one object: at most one create or update, and a held operation for
 * each reason that keeps some of it back. Pure; an object without differences gives nothing.
 */
export function assembleOperations(sides: ObjectSides, surroundings: Surroundings): Operation[] {
  const { base, live, remoteId } = sides;
  if (live === undefined) {
    if (remoteId === undefined) {
      return surroundings.lookalikes.length > 0
        ? [operation("hold", sides, surroundings, [], "ambiguous")]
        : assembleCreate(sides, surroundings);
    }
    const reason = base === undefined ? "unknown-id" : "deleted-live";
    return [operation("hold", sides, surroundings, [], reason)];
  }
  return assembleUpdate(
    {
      ...sides,
      working: relabelLocale(sides.working, live),
      base: base === undefined ? undefined : relabelLocale(base, live),
    },
    surroundings,
  );
}

function assembleUpdate(sides: ObjectSides, surroundings: Surroundings): Operation[] {
  const writable: Change[] = [];
  const held = new Map<HoldReason, Change[]>();
  for (const [change, reason] of judgeChanges(sides, surroundings)) {
    if (reason === undefined) {
      writable.push(change);
    } else {
      held.set(reason, [...(held.get(reason) ?? []), change]);
    }
  }
  return [
    ...(writable.length > 0 ? [operation("update", sides, surroundings, writable)] : []),
    ...[...held].map(([reason, changes]) => operation("hold", sides, surroundings, changes, reason)),
  ];
}

function assembleCreate(sides: ObjectSides, surroundings: Surroundings): Operation[] {
  const judged = judgeChanges(sides, surroundings);
  const changes = judged.map(([change]) => change);
  const reasons = judged.flatMap(([, reason]) => reason ?? []);
  const reason = !surroundings.isOffered
    ? "not-writable"
    : isComplete(sides.working)
      ? reasons[0]
      : "incomplete";
  return [operation(reason === undefined ? "create" : "hold", sides, surroundings, changes, reason)];
}

type Judged = readonly [change: Change, reason: HoldReason | undefined];

/** Every change with what keeps it back; what belongs together is kept back together. */
function judgeChanges(sides: ObjectSides, surroundings: Surroundings): Judged[] {
  const judged = compareObject(sides)
    .filter(({ movement }) => movement === "ours" || movement === "conflict")
    .map((field): Judged => {
      const change = toChange(sides.working, field);
      return [change, findHoldReason(sides, change, surroundings)];
    });
  return judged.map(([change, reason]) => {
    const others = judged.filter(([other, why]) => isOneWith(sides.working, change, [other, why]));
    return [change, reason ?? others.find(([, one]) => one !== undefined)?.[1]];
  });
}

/**
 * True where a change must not be written without another: parts of one value, and what was written for a draft
 * while that is still published.
 */
function isOneWith({ resource }: ContentObject, change: Change, [other, reason]: Judged): boolean {
  const together = fieldRule(resource, change.field)?.together;
  return (
    (together !== undefined && fieldRule(resource, other.field)?.together === together) ||
    (reason === "unpublish" && (other.locale === null || other.locale === change.locale))
  );
}

function toChange(object: ContentObject, { place, base, working, live, movement }: ComparedField): Change {
  return makeChange(object, place, {
    before: live,
    after: working ?? nothingOf(fieldKind(object.resource, place.field)),
    base: movement === "conflict" ? (base ?? null) : undefined,
  });
}

/** How a value that is taken away is written. */
export function nothingOf(kind: FieldKind): JsonValue {
  return kind === "list" || kind === "set" || kind === "assignments" ? [] : null;
}

function operation(
  action: Action,
  sides: ObjectSides,
  surroundings: Surroundings,
  changes: readonly Change[],
  hold?: HoldReason,
): Operation {
  const { working, live, remoteId } = sides;
  const { resource, id, defaultLocale } = working;
  const notes = listNotes(action, working, changes, surroundings.parents);
  return {
    id: [action, ...(hold === undefined || action !== "hold" ? [] : [hold]), resource, id].join(":"),
    action,
    resource,
    key: id,
    remoteId: remoteId ?? null,
    ...(action === "create" && sides.replaces !== undefined ? { replaces: sides.replaces } : {}),
    name: nameOf(working),
    place: surroundings.place,
    defaultLocale: live?.defaultLocale ?? defaultLocale,
    dependsOn: listParentCreates(working, surroundings),
    undo: classifyUndo(action, live, resource, changes),
    guardHash: resource === "news-item" && live !== undefined ? hashObject(live) : null,
    changes,
    ...(action === "hold" && hold !== undefined ? { hold } : {}),
    ...(hold === "ambiguous" ? { lookalikes: surroundings.lookalikes } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}
