import {
  fieldKind,
  fieldRule,
  hashObject,
  hashValue,
  isSameValue,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type WrittenHashes,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import { compareReturned } from "./compare-returned.ts";
import type { ConflictValues } from "./types.ts";

/** What is still to be written of an operation, and what is not. */
export interface Preconditions {
  readonly toWrite: readonly Change[];
  /** Already as wanted: an earlier, killed process wrote it, or somebody else made the same edit. */
  readonly alreadyThere: readonly Change[];
  readonly conflicts: readonly ({ readonly changeId: string } & ConflictValues)[];
}

/**
 * Holds each change against the workspace as it is now: it is written only where the field still has the
 * value the plan was made from. Where the whole object is sent (news items), one foreign edit holds all
 * of it back, because the request would carry the edited field along. Pure.
 */
export function checkPreconditions({
  operation,
  live,
  written,
  wasSent,
}: {
  readonly operation: Operation;
  readonly live: ContentObject;
  readonly written: (place: FieldPlace) => WrittenHashes | undefined;
  /** True where a request went out and its reply never came: what is live may be our own value, rewritten. */
  readonly wasSent: boolean;
}): Preconditions {
  const toWrite: Change[] = [];
  const alreadyThere: Change[] = [];
  const conflicts: ({ readonly changeId: string } & ConflictValues)[] = [];
  const objectMoved = operation.guardHash !== null && hashObject(live) !== operation.guardHash;
  for (const change of operation.changes) {
    const kind = fieldKind(operation.resource, change.field);
    const now = valueAt(live, change);
    const hashes = written(change);
    const isKnownRewrite =
      hashes?.sentHash === hashValue(kind, change.after) && hashes.returnedHash === hashValue(kind, now);
    if (isSameValue(kind, now, change.after) || isKnownRewrite) {
      alreadyThere.push(change);
    } else if (hashValue(kind, now) === change.liveHash && !objectMoved) {
      toWrite.push(change);
    } else if (wasSent && compareReturned(operation, change, live).returned === "rewritten") {
      // Only a value that moved can be ours: where an edit changes mark-up alone, the old value has its words.
      alreadyThere.push(change);
    } else {
      conflicts.push(toConflict(change, live));
    }
  }
  return holdTogether(operation, { toWrite, alreadyThere, conflicts }, live);
}

/** Fields that are one value are written together or not at all: half of two parents is none. */
function holdTogether(operation: Operation, found: Preconditions, live: ContentObject): Preconditions {
  const partOf = ({ field }: Change): string | undefined => fieldRule(operation.resource, field)?.together;
  const conflicting = new Set(found.conflicts.map(({ changeId }) => changeId));
  const torn = new Set(operation.changes.filter(({ changeId }) => conflicting.has(changeId)).map(partOf));
  const isTorn = (change: Change): boolean => partOf(change) !== undefined && torn.has(partOf(change));
  return {
    ...found,
    toWrite: found.toWrite.filter((change) => !isTorn(change)),
    conflicts: [
      ...found.conflicts,
      ...found.toWrite.filter(isTorn).map((change) => toConflict(change, live)),
    ],
  };
}

function toConflict(change: Change, live: ContentObject): Preconditions["conflicts"][number] {
  const { changeId, before, after } = change;
  return { changeId, base: before, theirs: valueAt(live, change) ?? null, ours: after };
}
