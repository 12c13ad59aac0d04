import type { Operation } from "../plan/index.ts";
import { checkPreconditions } from "./check-preconditions.ts";
import { deletedLive } from "./deleted-live.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { sendOperation } from "./send-operation.ts";

/** Writes what of an update still holds; what somebody else changed meanwhile is a conflict. */
export async function applyUpdate(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied> {
  const { remoteId, resource } = operation;
  const live = remoteId === null ? undefined : await context.live.of(resource).read(remoteId);
  if (remoteId === null || live === undefined) {
    return { outcome: "conflicted", remoteId, problem: deletedLive(operation) };
  }
  const { toWrite, conflicts } = checkPreconditions({
    operation,
    live: context.remote.idMap.toWorkingObject(live),
    written: (place) => context.remote.written.find(resource, remoteId, place),
    wasSent,
  });
  const held = conflicts.length > 0 ? { conflicts } : {};
  if (toWrite.length === 0) {
    return conflicts.length === operation.changes.length
      ? { outcome: "conflicted", remoteId, ...held }
      : { outcome: "done", remoteId, returned: live, ...held };
  }
  return { ...(await sendOperation(operation, { live, changes: toWrite }, context)), ...held };
}
