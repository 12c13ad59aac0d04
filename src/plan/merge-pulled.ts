import {
  fieldPlaces,
  fieldRule,
  valueAt,
  withValue,
  type ContentObject,
  type FieldPlace,
  type WrittenHashes,
} from "../model/index.ts";
import { compareThreeWays } from "./three-way.ts";

/** An object before a pull, every id in the snapshot's numbering. */
export interface PulledSides {
  readonly working: ContentObject | undefined;
  readonly base: ContentObject | undefined;
  readonly live: ContentObject;
  readonly written: (place: FieldPlace) => WrittenHashes | undefined;
}

export interface MergedObject {
  /** The new working copy; undefined where a person took the object out of it. */
  readonly working: ContentObject | undefined;
  /** Fields that took the workspace's new value. */
  readonly followed: readonly FieldPlace[];
  /** Fields that keep what a person wrote; they are what a plan will write. */
  readonly kept: readonly FieldPlace[];
  /** Fields that moved on both sides: working copy and base stay as they are. */
  readonly conflicts: readonly FieldPlace[];
}

/** Merges what was read from a workspace into the working copy, field by field. Pure. */
export function mergePulled({ working, base, live, written }: PulledSides): MergedObject {
  if (working === undefined) {
    return { working: base === undefined ? live : undefined, followed: [], kept: [], conflicts: [] };
  }
  let merged: ContentObject = { ...working, facts: live.facts, defaultLocale: live.defaultLocale };
  if (live.unknown !== undefined) {
    merged = { ...merged, unknown: live.unknown };
  }
  const followed: FieldPlace[] = [];
  const kept: FieldPlace[] = [];
  const conflicts: FieldPlace[] = [];
  for (const place of fieldPlaces(live, working, ...(base === undefined ? [] : [base]))) {
    const kind = fieldRule(live.resource, place.field)?.kind ?? "text";
    const values = {
      base: base === undefined ? undefined : valueAt(base, place),
      working: valueAt(working, place),
      live: valueAt(live, place),
    };
    const movement = compareThreeWays({ kind, ...values, written: written(place) });
    if (movement === "theirs") {
      merged = withValue(merged, place, values.live);
      followed.push(place);
    } else if (movement !== "same") {
      (movement === "ours" ? kept : conflicts).push(place);
    }
  }
  return { working: merged, followed, kept, conflicts };
}
