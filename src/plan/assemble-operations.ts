import {
  fieldPlaces,
  fieldRule,
  hashObject,
  hashValue,
  NAME_FIELD,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type RemoteId,
  type Resource,
  type WorkingId,
  type WrittenHashes,
} from "../model/index.ts";
import { compareThreeWays } from "./three-way.ts";
import type { Action, Change, HoldReason, Operation } from "./types.ts";
import { classifyUndo } from "./undo.ts";

/** An object from all sides, every id in the snapshot's numbering. */
export interface ObjectSides {
  readonly working: ContentObject;
  /** As last seen in the workspace; undefined for an object never seen there. */
  readonly base: ContentObject | undefined;
  /** As it is in the workspace now. */
  readonly live: ContentObject | undefined;
  /** Undefined for an object that is yet to be created. */
  readonly remoteId: RemoteId | undefined;
  readonly written: (place: FieldPlace) => WrittenHashes | undefined;
}

/** What an object's surroundings say. */
export interface Surroundings {
  /** False where the workspace takes the default locale only. */
  readonly multilingual: boolean;
  /** Names of what the object stands in, outermost first. */
  readonly place: readonly string[];
  /** Where a parent is: in the workspace, to be created by this plan, or nowhere. */
  findParent(resource: Resource, id: WorkingId): "live" | "planned" | "missing";
}

/**
 * Works out what is to be done about one object: at most one create or update, and a held operation for
 * each reason that keeps some of it back. Pure; an object without differences gives nothing.
 */
export function assembleOperations(sides: ObjectSides, surroundings: Surroundings): Operation[] {
  const { working, base, live, remoteId } = sides;
  if (live === undefined) {
    if (remoteId === undefined) {
      return assembleCreate(sides, surroundings);
    }
    const reason = base === undefined ? "unknown-id" : "deleted-live";
    return [operation("hold", sides, surroundings, [], reason)];
  }
  const writable: Change[] = [];
  const held = new Map<HoldReason, Change[]>();
  for (const place of fieldPlaces(live, working)) {
    const change = compareField(sides, place);
    if (change === undefined) {
      continue;
    }
    const reason = holdReason(sides, change, surroundings);
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
  const { working } = sides;
  const changes = fieldPlaces(working).flatMap((place) => compareField(sides, place) ?? []);
  const reasons = changes.flatMap((change) => holdReason(sides, change, surroundings) ?? []);
  const reason = isComplete(working) ? reasons[0] : "incomplete";
  return [operation(reason === undefined ? "create" : "hold", sides, surroundings, changes, reason)];
}

function compareField(sides: ObjectSides, place: FieldPlace): Change | undefined {
  const { working, base, live } = sides;
  const kind = fieldRule(working.resource, place.field)?.kind ?? "text";
  const values = {
    base: base === undefined ? undefined : valueAt(base, place),
    working: valueAt(working, place),
    live: live === undefined ? undefined : valueAt(live, place),
  };
  const movement = compareThreeWays({ kind, ...values, written: sides.written(place) });
  if (movement === "same" || movement === "theirs") {
    return undefined;
  }
  return {
    changeId: `${working.resource}:${working.id}/${place.locale ?? "-"}/${place.field}`,
    ...place,
    before: values.live ?? null,
    after: values.working ?? null,
    liveHash: hashValue(kind, values.live),
    ...(movement === "conflict" ? { base: values.base ?? null } : {}),
  };
}

function holdReason(
  { working, live }: ObjectSides,
  change: Change,
  surroundings: Surroundings,
): HoldReason | undefined {
  if (change.base !== undefined) {
    return "conflict";
  }
  const rule = fieldRule(working.resource, change.field);
  const foreignLocale = change.locale !== null && change.locale !== working.defaultLocale;
  if (
    rule === undefined ||
    rule.writable === "never" ||
    (rule.writable === "on-create" && live !== undefined) ||
    (foreignLocale && (!surroundings.multilingual || working.resource === "news-item"))
  ) {
    return "not-writable";
  }
  const parent = change.field === "parentId" ? parentOf(working) : undefined;
  return parent !== undefined && surroundings.findParent(...parent) === "missing"
    ? "unknown-parent"
    : undefined;
}

/** What an object stands in: the collection of a section, the collection or section of an article. */
export function parentOf(object: ContentObject): readonly [Resource, WorkingId] | undefined {
  const id = object.settings["parentId"];
  if (typeof id !== "string" || id === "") {
    return undefined;
  }
  return [object.settings["parentType"] === "section" ? "section" : "collection", id as WorkingId];
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
  return {
    id: [action, ...(hold === undefined || action !== "hold" ? [] : [hold]), resource, id].join(":"),
    action,
    resource,
    key: id,
    remoteId: remoteId ?? null,
    name: nameOf(working),
    place: surroundings.place,
    defaultLocale: live?.defaultLocale ?? defaultLocale,
    dependsOn: waits ? [`create:${parent[0]}:${parent[1]}`] : [],
    undo: classifyUndo(action, live, resource, changes),
    guardHash: resource === "news-item" && live !== undefined ? hashObject(live) : null,
    changes,
    ...(action === "hold" && hold !== undefined ? { hold } : {}),
  };
}

/** The object's name in its default locale, or its id where it has none. */
export function nameOf(object: ContentObject<string>): string {
  const name = valueAt(object, { locale: object.defaultLocale, field: NAME_FIELD[object.resource] });
  return typeof name === "string" && name !== "" ? name : object.id;
}
