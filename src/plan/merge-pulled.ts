import { withValue, type ContentObject, type FieldPlace, type WrittenHashes } from "../model/index.ts";
import { compareObject } from "./compare-object.ts";
import { relabelLocale } from "./relabel-locale.ts";

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
  const ours = relabelLocale(working, live);
  const seen = base === undefined ? undefined : relabelLocale(base, live);
  let merged = takeFacts(ours, live);
  const followed: FieldPlace[] = [];
  const kept: FieldPlace[] = [];
  const conflicts: FieldPlace[] = [];
  for (const field of compareObject({ working: ours, base: seen, live, written })) {
    switch (field.movement) {
      case "same":
        break;
      case "theirs":
        merged = withValue(merged, field.place, field.live);
        followed.push(field.place);
        break;
      case "ours":
        kept.push(field.place);
        break;
      case "conflict":
        conflicts.push(field.place);
        break;
    }
  }
  return { working: merged, followed, kept, conflicts };
}

/** What only the workspace writes is as it says; keys of the line that nobody knows are a person's and stay. */
function takeFacts(working: ContentObject, { facts, defaultLocale, unknown }: ContentObject): ContentObject {
  const { unknown: _past, ...own } = working;
  return { ...own, facts, defaultLocale, ...(unknown === undefined ? {} : { unknown }) };
}
