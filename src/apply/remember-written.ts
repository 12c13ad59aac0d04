import {
  fieldKind,
  fieldRule,
  hashValue,
  isSameValue,
  valueAt,
  type ContentObject,
  type LiveObject,
  type RemoteId,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import {
  withConflict,
  withSettled,
  type BaseObject,
  type LiveLines,
  type Remote,
  type WrittenEntry,
} from "../snapshot/index.ts";
import { compareReturned } from "./compare-returned.ts";

/** What became of an operation, as far as the snapshot must know. */
export interface Carried {
  readonly operation: Operation;
  /** Those of its changes that were written, or were there already. */
  readonly changes: readonly Change[];
  /** The object as the workspace returned it; undefined where nothing was written or there. */
  readonly returned: LiveObject | undefined;
  /** Those that somebody else changed too, and that were left as they are in the workspace. */
  readonly conflicting: readonly Change[];
  /** The object as it was read before writing. */
  readonly live: LiveObject | undefined;
}

/** Where it is remembered. */
export interface Memory {
  readonly remote: Remote;
  /** The base of the operation's resource as it was when the process began. */
  readonly base: LiveLines<BaseObject>;
  readonly runId: string;
}

/**
 * Brings the snapshot's knowledge of the workspace up to date: the id of what was created, the new base of
 * the fields that were written, both hashes of each that the workspace rewrote, and conflicts for a person to
 * settle. The base of other fields stays: what an editor changed there meanwhile is still to be followed by a
 * pull, and must not look like an edit of the working copy that takes it back.
 *
 * A value that came back as something else than a known rewrite is not remembered as written, so that the
 * next plan shows it again. Doing all this twice changes nothing.
 */
export async function rememberWritten(carried: Carried, { remote, base, runId }: Memory): Promise<void> {
  const { operation, changes, returned } = carried;
  const { idMap, written } = remote;
  const { resource, key, remoteId } = operation;
  const isCreate = operation.action === "create";
  const seen = isCreate || remoteId === null ? undefined : await base.read(remoteId);
  const next = isCreate ? returned : nextBase(carried, seen);
  const writes: Promise<void>[] = [];
  if (returned !== undefined && isCreate) {
    writes.push(idMap.add({ resource, originId: key, destinationId: returned.id, runId }));
  }
  if (returned !== undefined) {
    writes.push(written.add(rewritten(operation, changes, returned.id, idMap.toWorkingObject(returned))));
  }
  if (next !== undefined && next !== seen) {
    writes.push(remote.appendBase(next));
  }
  // Each file takes its time to sync, and none is of use only after another: they go side by side.
  await Promise.all(writes);
}

/** The base after an update; undefined for an object that was never seen. */
function nextBase(
  { operation, changes, returned, conflicting, live }: Carried,
  seen: BaseObject | undefined,
): BaseObject | undefined {
  const written =
    returned === undefined
      ? seen
      : changes.reduce<BaseObject>(
          (base, change) => withSettled(base, change, valueAt(returned, change)),
          seen ?? { ...returned, content: {}, settings: {} },
        );
  if (written === undefined || seen === undefined || live === undefined) {
    return written;
  }
  return conflicting.reduce((base, { locale, field }) => {
    const place = { locale, field };
    const theirs = valueAt(live, place);
    const isPart = fieldRule(operation.resource, field)?.together !== undefined;
    const isUnmoved = isSameValue(fieldKind(operation.resource, field), theirs, valueAt(seen, place));
    return isUnmoved && !isPart ? base : withConflict(base, { ...place, live: theirs ?? null });
  }, written);
}

function rewritten(
  operation: Operation,
  changes: readonly Change[],
  id: RemoteId,
  returned: ContentObject,
): WrittenEntry[] {
  return changes
    .filter((change) => compareReturned(operation, change, returned).returned !== "different")
    .map(({ locale, field, after }) => {
      const kind = fieldKind(operation.resource, field);
      return {
        resource: operation.resource,
        id,
        locale,
        field,
        sentHash: hashValue(kind, after),
        returnedHash: hashValue(kind, valueAt(returned, { locale, field })),
      };
    });
}
