import {
  fieldKind,
  hashValue,
  valueAt,
  withValue,
  type ContentObject,
  type LiveObject,
  type RemoteId,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import type { BaseObject, LiveLines, Remote, WrittenEntry } from "../snapshot/index.ts";
import { compareReturned } from "./compare-returned.ts";

/** What was carried out of an operation, and what the workspace holds since. */
export interface Written {
  readonly operation: Operation;
  /** Those of its changes that were written, or were there already. */
  readonly changes: readonly Change[];
  readonly returned: LiveObject;
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
 * the fields that were written, and both hashes of each that the workspace rewrote. The base of other fields
 * stays: what an editor changed there meanwhile is still to be followed by a pull, and must not look like
 * an edit of the working copy that takes it back.
 *
 * A value that came back as something else than a known rewrite is not remembered as written, so that the
 * next plan shows it again. Doing all this twice changes nothing.
 */
export async function rememberWritten(
  { operation, changes, returned }: Written,
  { remote, base, runId }: Memory,
): Promise<void> {
  const { id } = returned;
  if (operation.action === "create") {
    await remote.idMap.add({
      resource: operation.resource,
      originId: operation.key,
      destinationId: id,
      runId,
    });
    await remote.written.add(rewritten(operation, changes, id, remote.idMap.toWorkingObject(returned)));
    await remote.appendBase(returned);
    return;
  }
  await remote.written.add(rewritten(operation, changes, id, remote.idMap.toWorkingObject(returned)));
  const seen = await base.read(id);
  let next: BaseObject = seen ?? { ...returned, content: {}, settings: {} };
  for (const change of changes) {
    next = withValue(next, change, valueAt(returned, change));
  }
  await remote.appendBase(next);
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
