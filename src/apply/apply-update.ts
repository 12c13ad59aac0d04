import { hashObject, type LiveObject, type RemoteId } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { checkPreconditions, type Preconditions } from "./check-preconditions.ts";
import { deletedLive } from "./deleted-live.ts";
import { listEditedByOthers } from "./edited-by-others.ts";
import type { JournalRecord } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { readAgain } from "./read-again.ts";
import { sendOperation } from "./send-operation.ts";
import type { SettledConflict } from "./types.ts";

/** An object that is to be updated, and what of the update still holds. */
interface Prepared {
  readonly remoteId: RemoteId;
  readonly live: LiveObject;
  readonly found: Preconditions;
}

/** Writes what of an update still holds; what somebody else changed meanwhile is a conflict. */
export async function applyUpdate(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied> {
  const listed = await prepareFromList(operation, wasSent, context);
  const prepared = isPrepared(listed) ? await prepareFromObject(operation, wasSent, listed, context) : listed;
  if (!isPrepared(prepared)) {
    return prepared;
  }
  const { remoteId, live, found } = prepared;
  const { toWrite, alreadyThere, conflicts } = found;
  const open = conflicts.length > 0 ? { conflicts } : {};
  const earlier = wasSent ? await context.journal.last(operation.id) : undefined;
  const settled = [...found.settled, ...settledEarlier(found, earlier)];
  const decided = settled.length > 0 ? { settled } : {};
  const mayWrite = context.onConflict !== "fail" || conflicts.length === 0;
  if (toWrite.length > 0 && mayWrite) {
    const base = await context.base(operation.resource).read(remoteId);
    const edited = listEditedByOthers(operation, live, base);
    const known = { ...decided, ...(edited.length > 0 ? { editedByOthers: edited } : {}) };
    const sent = await sendOperation(operation, { live, changes: toWrite, decided: known }, context);
    return { ...sent, ...open, ...known, seen: live };
  }
  if (toWrite.length > 0 || conflicts.length === operation.changes.length) {
    return { outcome: "conflicted", remoteId, ...open, ...decided, seen: live };
  }
  return {
    outcome: "done",
    remoteId,
    ...open,
    ...decided,
    ...(earlier?.editedByOthers === undefined ? {} : { editedByOthers: earlier.editedByOthers }),
    ...(alreadyThere.length > 0 ? { returned: live } : {}),
    seen: live,
  };
}

/** Conflicts that went out settled with a request whose reply never came, and that turns out to have arrived. */
function settledEarlier(
  { alreadyThere }: Preconditions,
  earlier: JournalRecord | undefined,
): readonly SettledConflict[] {
  const arrived = new Set(alreadyThere.map(({ changeId }) => changeId));
  return earlier?.settled?.filter(({ changeId }) => arrived.has(changeId)) ?? [];
}

/** Why an update could not be written, as far as the list of the workspace shows; undefined where it could. */
export async function findUpdateConflict(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied | undefined> {
  const prepared = await prepareFromList(operation, wasSent, context);
  if (!isPrepared(prepared)) {
    return prepared;
  }
  const { remoteId, found } = prepared;
  return found.conflicts.length === 0
    ? undefined
    : { outcome: "conflicted", remoteId, conflicts: found.conflicts };
}

function isPrepared(prepared: Prepared | Applied): prepared is Prepared {
  return "found" in prepared;
}

async function prepareFromList(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Prepared | Applied> {
  const { remoteId, resource } = operation;
  const live = remoteId === null ? undefined : await context.live.of(resource).read(remoteId);
  return remoteId === null || live === undefined
    ? { outcome: "conflicted", remoteId, problem: deletedLive(operation) }
    : { remoteId, live, found: checkAgainst(operation, live, wasSent, context) };
}

/**
 * Prepares once more from the object itself: where the run was asked to be strict, and where the plan's value
 * is to go over what somebody changed in an object that is sent whole.
 */
async function prepareFromObject(
  operation: Operation,
  wasSent: boolean,
  listed: Prepared,
  context: OperationContext,
): Promise<Prepared | Applied> {
  const { remoteId, live, found } = listed;
  if (found.toWrite.length === 0 || !(context.strict || hasMovedGuard(operation, live, context))) {
    return listed;
  }
  const again = await readAgain(operation.resource, remoteId, context.workspace);
  switch (again.kind) {
    case "there":
      return { remoteId, live: again.live, found: checkAgainst(operation, again.live, wasSent, context) };
    case "gone":
      return { outcome: "conflicted", remoteId, problem: deletedLive(operation) };
    case "failed":
      return again.applied;
  }
}

function hasMovedGuard({ guardHash }: Operation, live: LiveObject, { remote }: OperationContext): boolean {
  return guardHash !== null && hashObject(remote.idMap.toWorkingObject(live)) !== guardHash;
}

function checkAgainst(
  operation: Operation,
  live: LiveObject,
  wasSent: boolean,
  { remote, onConflict }: OperationContext,
): Preconditions {
  return checkPreconditions({
    operation,
    live: remote.idMap.toWorkingObject(live),
    written: (place) => remote.written.find(operation.resource, live.id, place),
    wasSent,
    policy: onConflict,
  });
}
