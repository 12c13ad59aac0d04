import {
  hashObject,
  valueAt,
  nameOf,
  type ContentObject,
  type FieldPlace,
  type JsonValue,
} from "../model/index.ts";
import { createAgain } from "./create-again.ts";
import type { DoneWrite, UndoSurroundings } from "./done-write.ts";
import { judgeUndo, type JudgedField } from "./judge-undo.ts";
import { noteMarkup } from "./list-notes.ts";
import { listParentCreates } from "./list-parent-creates.ts";
import { makeChange } from "./make-change.ts";
import { relabelLocale } from "./relabel-locale.ts";
import type { Change, HoldReason, Operation, OperationNote } from "./types.ts";
import { classifyUndo } from "./undo.ts";

/**
 * What undoes what a run did to one object, as far as the API can and nobody edited it since; what stays is held,
 * so that it is announced. What the run created is hidden here; to delete it instead is another operation. Pure.
 */
export function assembleUndo(write: DoneWrite, surroundings: UndoSurroundings): Operation[] {
  switch (write.operation.action) {
    case "create":
      return hideCreated(write);
    case "update":
      return undoUpdate(write, surroundings);
    case "delete":
      return createAgain(write, surroundings);
    case "hold":
      return [];
  }
}

/** Articles and news that a run created become drafts; a group stays as it is. */
function hideCreated(write: DoneWrite): Operation[] {
  const { left, live } = write;
  if (left === undefined || live === undefined) {
    return [];
  }
  const locales = left.resource === "news-item" ? [null] : Object.keys(left.content);
  const changes = locales
    .map((locale) => ({ locale, field: "state" }))
    .filter((place) => isPublic(valueAt(left, place)) && isPublic(valueAt(live, place)))
    .map((place) => toChange(live, place, { after: "draft" }));
  return [
    ...(changes.length > 0 ? [updateOf(write, live, changes)] : []),
    holdOf(write, live, { reason: "created", changes: [] }),
  ];
}

function isPublic(state: JsonValue | undefined): boolean {
  return state === "published" || state === "live";
}

function undoUpdate(write: DoneWrite, surroundings: UndoSurroundings): Operation[] {
  const { before, left, live } = write;
  if (before === undefined || left === undefined) {
    return [];
  }
  const now = live ?? { ...left, content: {}, settings: {} };
  const sides = { before: relabelLocale(before, now), left: relabelLocale(left, now), live: now };
  const fields = judgeUndo(write, sides, surroundings);
  if (live === undefined) {
    const changes = fields.map(({ place, after }) => toChange(now, place, { after }));
    return changes.length === 0 ? [] : [holdOf(write, left, { reason: "gone-since", changes })];
  }
  const reverts = fields.filter(({ verdict }) => verdict === "revert");
  const held = new Map<HoldReason, JudgedField[]>();
  for (const field of fields) {
    if (field.verdict !== "revert" && field.verdict !== "date-stays") {
      held.set(field.verdict, [...(held.get(field.verdict) ?? []), field]);
    }
  }
  const changes = reverts.map(({ place, after }) => toChange(live, place, { after }));
  const dates = fields.some(({ verdict, keepsDate }) => verdict === "date-stays" || keepsDate);
  return [
    ...(changes.length > 0 ? [updateOf(write, live, changes, { surroundings, dates, before })] : []),
    ...[...held].map(([reason, ones]) =>
      holdOf(write, live, {
        reason,
        changes: ones.map(({ place, after, left: base }) =>
          toChange(live, place, reason === "conflict-since" ? { after, base } : { after }),
        ),
      }),
    ),
  ];
}

interface UpdateContext {
  readonly surroundings: UndoSurroundings;
  /** True where news keeps the date it was published at. */
  readonly dates: boolean;
  readonly before: ContentObject;
}

function updateOf(
  { operation, remoteId }: DoneWrite,
  live: ContentObject,
  changes: readonly Change[],
  context?: UpdateContext,
): Operation {
  const { resource, key, place } = operation;
  const isMoved = context !== undefined && changes.some(({ field }) => field === "parentId");
  const notes = [...noteMarkup(changes), ...(context?.dates === true ? [DATE_STAYS] : [])];
  return {
    id: `update:${resource}:${key}`,
    action: "update",
    resource,
    key,
    remoteId,
    name: nameOf(live),
    place,
    defaultLocale: live.defaultLocale,
    dependsOn: isMoved ? listParentCreates(context.before, context.surroundings) : [],
    undo: classifyUndo("update", live, resource, changes),
    guardHash: resource === "news-item" ? hashObject(live) : null,
    changes,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

const DATE_STAYS: OperationNote = { code: "date-stays" };

function holdOf(
  { operation, remoteId }: DoneWrite,
  object: ContentObject,
  { reason, changes }: { readonly reason: HoldReason; readonly changes: readonly Change[] },
): Operation {
  const { resource, key, place } = operation;
  return {
    id: `hold:${reason}:${resource}:${key}`,
    action: "hold",
    resource,
    key,
    remoteId,
    name: nameOf(object),
    place,
    defaultLocale: object.defaultLocale,
    dependsOn: [],
    undo: "none",
    guardHash: null,
    changes,
    hold: reason,
  };
}

/** A change from what is there now; `base` is what the run left, where somebody changed it since. */
function toChange(
  live: ContentObject,
  place: FieldPlace,
  { after, base }: { readonly after: JsonValue; readonly base?: JsonValue },
): Change {
  return makeChange(live, place, { before: valueAt(live, place), after, base });
}
