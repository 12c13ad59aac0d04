import {
  fieldKind,
  fieldPlaces,
  hashObject,
  isSameValue,
  nameOf,
  valueAt,
  type ContentObject,
  type RemoteId,
} from "../model/index.ts";
import { makeChange } from "./make-change.ts";
import { relabelLocale } from "./relabel-locale.ts";
import type { Change, HoldReason, Operation } from "./types.ts";

/** An object to be deleted, in the snapshot's ids. */
export interface RemovedSides {
  /** As it was last seen by whoever took it away; undefined where that does not count. */
  readonly base: ContentObject | undefined;
  readonly live: ContentObject;
  readonly remoteId: RemoteId;
}

export interface RemovedSurroundings {
  readonly isAllowed: boolean;
  /** Why it is held where it is not what was last seen. Default: `conflict-delete`. */
  readonly conflict?: HoldReason;
  /** Names of what it stands in, outermost first. */
  readonly place: readonly string[];
  /** Ids of the operations that delete what stands in it. */
  readonly childDeletes: readonly string[];
  /** True where something stands in it, or comes into it, that this plan does not delete. */
  readonly keepsChildren: boolean;
}

/** The delete of an object, guarded by all of it; or what keeps it from being deleted. Pure. */
export function assembleDelete(
  { base, live, remoteId }: RemovedSides,
  { isAllowed, conflict = "conflict-delete", place, childDeletes, keepsChildren }: RemovedSurroundings,
): Operation {
  const seen = base === undefined ? undefined : relabelLocale(base, live);
  const isEdited = seen !== undefined && hashObject(seen) !== hashObject(live);
  const hold = !isAllowed ? "delete" : isEdited ? conflict : keepsChildren ? "not-empty" : undefined;
  const { resource, id, defaultLocale } = live;
  return {
    id: [...(hold === undefined ? ["delete"] : ["hold", hold]), resource, id].join(":"),
    action: hold === undefined ? "delete" : "hold",
    resource,
    key: id,
    remoteId,
    name: nameOf(live),
    place,
    defaultLocale,
    dependsOn: hold === undefined ? childDeletes : [],
    undo: hold === undefined ? "irreversible" : "none",
    guardHash: hashObject(live),
    changes: listValues(live, hold === conflict ? seen : undefined),
    ...(hold === undefined ? {} : { hold }),
  };
}

/** Everything that goes with it; where somebody edited it since, with what was seen last. */
function listValues(live: ContentObject, seen: ContentObject | undefined): Change[] {
  return fieldPlaces(live, ...(seen === undefined ? [] : [seen])).flatMap((place): Change[] => {
    const kind = fieldKind(live.resource, place.field);
    const value = valueAt(live, place);
    const earlier = seen === undefined ? value : valueAt(seen, place);
    const isEdited = !isSameValue(kind, value, earlier);
    return isSameValue(kind, value, undefined) && !isEdited
      ? []
      : [
          makeChange(live, place, {
            before: value,
            after: null,
            base: isEdited ? (earlier ?? null) : undefined,
          }),
        ];
  });
}
