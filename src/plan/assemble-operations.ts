import {
  fieldKind,
  fieldRule,
  hashObject,
  hashValue,
  isSameValue,
  mapValue,
  NAME_FIELD,
  targetOf,
  valueAt,
  type ContentObject,
  type FieldKind,
  type FieldRule,
  type JsonValue,
  type ReferenceTarget,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import { compareObject, type ComparedField, type ThreeSides } from "./compare-object.ts";
import { listNotes, type ParentName } from "./list-notes.ts";
import { relabelLocale } from "./relabel-locale.ts";
import type { Action, Change, HoldReason, Operation } from "./types.ts";
import { classifyUndo } from "./undo.ts";

/** An object from all sides, every id in the snapshot's numbering. */
export interface ObjectSides extends ThreeSides {
  /** Undefined for an object that is yet to be created. */
  readonly remoteId: RemoteId | undefined;
  /** The id of an object that is gone and to be created again. */
  readonly replaces?: RemoteId;
}

/** What an object's surroundings say. */
export interface Surroundings {
  /** False where the workspace takes the default locale only. */
  readonly multilingual: boolean;
  /** False where the workspace, or its API version, has no such objects at all. */
  readonly isOffered: boolean;
  /** Names of what the object stands in, outermost first. */
  readonly place: readonly string[];
  /** Where a parent is: in the workspace, to be created by this plan, or nowhere. */
  findParent(resource: Resource, id: WorkingId): "live" | "planned" | "missing";
  /** Names, per locale, of the groups it stands in. */
  readonly parents: readonly ParentName[];
  /** Objects of the workspace that may be this one; a person must say which. */
  readonly lookalikes: readonly RemoteId[];
  /** False for a teammate, newsfeed or help center that has no counterpart in the workspace. */
  isMapped(target: ReferenceTarget, id: string): boolean;
}

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

/** Every change with what keeps it back; parts of one value are kept back together. */
function judgeChanges(sides: ObjectSides, surroundings: Surroundings): Judged[] {
  const judged = compareObject(sides)
    .filter(({ movement }) => movement === "ours" || movement === "conflict")
    .map((field): Judged => {
      const change = toChange(sides.working, field);
      return [change, holdReason(sides, change, surroundings)];
    });
  return judged.map(([change, reason]) => {
    const { resource } = sides.working;
    const together = fieldRule(resource, change.field)?.together;
    const others = judged.filter(
      ([other]) => together !== undefined && fieldRule(resource, other.field)?.together === together,
    );
    return [change, reason ?? others.find(([, one]) => one !== undefined)?.[1]];
  });
}

function toChange(
  { resource, id }: ContentObject,
  { place, base, working, live, movement }: ComparedField,
): Change {
  const kind = fieldKind(resource, place.field);
  return {
    changeId: `${resource}:${id}/${place.locale ?? "-"}/${place.field}`,
    ...place,
    before: live ?? null,
    after: working ?? nothingOf(kind),
    liveHash: hashValue(kind, live),
    ...(movement === "conflict" ? { base: base ?? null } : {}),
  };
}

/** How a value that is taken away is written. */
function nothingOf(kind: FieldKind): JsonValue {
  return kind === "list" || kind === "set" || kind === "assignments" ? [] : null;
}

function holdReason(
  { working, live }: ObjectSides,
  change: Change,
  surroundings: Surroundings,
): HoldReason | undefined {
  if (change.base !== undefined) {
    return "conflict";
  }
  const { resource } = working;
  const rule = fieldRule(resource, change.field);
  const foreignLocale = change.locale !== null && change.locale !== (live ?? working).defaultLocale;
  if (
    !surroundings.isOffered ||
    rule === undefined ||
    rule.writable === "never" ||
    (rule.writable === "on-create" && live !== undefined) ||
    (foreignLocale && (!surroundings.multilingual || resource === "news-item")) ||
    isUnwritableNothing(resource, rule.kind, change)
  ) {
    return "not-writable";
  }
  if (!isFullyMapped(working, rule, change.after, surroundings)) {
    return "unmapped";
  }
  const parent = change.field === "parentId" ? parentOf(working) : undefined;
  return parent !== undefined && surroundings.findParent(...parent) === "missing"
    ? "unknown-parent"
    : undefined;
}

/** True where every teammate, newsfeed and help center of a value has a counterpart in the workspace. */
function isFullyMapped(
  object: ContentObject,
  rule: FieldRule,
  value: JsonValue,
  { isMapped }: Surroundings,
): boolean {
  if (rule.kind !== "reference" && rule.kind !== "assignments") {
    return true;
  }
  let isFull = true;
  mapValue(value, targetOf(rule, object), (target, id) => {
    isFull &&= isMapped(target, id);
    return id;
  });
  return isFull;
}

/** The API has no request that takes away a name, a reference or a choice; other texts are sent empty. */
function isUnwritableNothing(resource: Resource, kind: FieldKind, { field, after }: Change): boolean {
  const isNeeded =
    field === NAME_FIELD[resource] || kind === "reference" || kind === "state" || kind === "flag";
  return isNeeded && isSameValue(kind, after, undefined);
}

/** What an object stands in: the collection of a section, the collection or section of an article. */
export function parentOf(object: ContentObject): readonly [Resource, WorkingId] | undefined {
  const id = object.settings["parentId"];
  if (typeof id !== "string" || id === "") {
    return undefined;
  }
  const isInSection = object.resource === "article" && object.settings["parentType"] === "section";
  return [isInSection ? "section" : "collection", id as WorkingId];
}

/** What Intercom requires on create (OpenAPI 2.9, the create requests). */
const REQUIRED = {
  collection: [],
  section: ["parentId"],
  article: ["authorId"],
  "news-item": ["senderId"],
} as const satisfies Record<Resource, readonly string[]>;

function isComplete(object: ContentObject): boolean {
  const { resource, defaultLocale } = object;
  return [NAME_FIELD[resource], ...REQUIRED[resource]].every((field) => {
    const locale = fieldRule(resource, field)?.scope === "content" ? defaultLocale : null;
    return (valueAt(object, { locale, field }) ?? "") !== "";
  });
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
  const parent = parentOf(working);
  const waits = parent !== undefined && surroundings.findParent(...parent) === "planned";
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
    dependsOn: waits ? [`create:${parent[0]}:${parent[1]}`] : [],
    undo: classifyUndo(action, live, resource, changes),
    guardHash: resource === "news-item" && live !== undefined ? hashObject(live) : null,
    changes,
    ...(action === "hold" && hold !== undefined ? { hold } : {}),
    ...(hold === "ambiguous" ? { lookalikes: surroundings.lookalikes } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The object's name in its default locale, or its id where it has none. */
export function nameOf(object: ContentObject<string>): string {
  const name = valueAt(object, { locale: object.defaultLocale, field: NAME_FIELD[object.resource] });
  return typeof name === "string" && name !== "" ? name : object.id;
}
