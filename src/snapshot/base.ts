import { withValue, type FieldPlace, type JsonValue, type LiveObject } from "../model/index.ts";

/** A field that was changed in the working copy and in the workspace; open until both say the same. */
export interface OpenConflict extends FieldPlace {
  /** What the workspace says; the base keeps what both sides started from. */
  readonly live: JsonValue;
}

/** An object as it was last seen in a workspace: the third leg of every three-way merge. */
export interface BaseObject extends LiveObject {
  /** True where the object was there once and is there no longer. It is never created again by itself. */
  readonly deletedLive?: boolean;
  readonly conflicts?: readonly OpenConflict[];
}

/** What the workspace last said: where a conflict is open, the base has what both sides started from instead. */
export function asLastSeen(base: BaseObject): LiveObject {
  let seen: LiveObject = base;
  for (const { live, ...place } of base.conflicts ?? []) {
    seen = withValue(seen, place, live ?? undefined);
  }
  return seen;
}

/**
 * The base after the workspace took a value, or the working copy that of the workspace: both go on from there,
 * so that a conflict that was open there is settled. Pure.
 */
export function withSettled(base: BaseObject, place: FieldPlace, value: JsonValue | undefined): BaseObject {
  const { conflicts = [], ...rest }: BaseObject = withValue(base, place, value);
  const open = conflicts.filter(({ locale, field }) => locale !== place.locale || field !== place.field);
  return open.length === 0 ? rest : { ...rest, conflicts: open };
}

/** The base after a field was found changed on both sides: it keeps what both started from. Pure. */
export function withConflict(base: BaseObject, { locale, field, live }: OpenConflict): BaseObject {
  const others = base.conflicts?.filter((one) => one.locale !== locale || one.field !== field) ?? [];
  return { ...base, conflicts: [...others, { locale, field, live }] };
}
