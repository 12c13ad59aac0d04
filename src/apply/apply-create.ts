import type { RemoteId, Resource } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { compareReturned } from "./compare-returned.ts";
import { deletedLive } from "./deleted-live.ts";
import type { Sent } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { sendOperation } from "./send-operation.ts";
import { settleSent } from "./settle-sent.ts";

/** Creates an object, unless it is there already: found, or made by an earlier run of the same plan. */
export async function applyCreate(
  operation: Operation,
  sent: Sent | undefined,
  context: OperationContext,
): Promise<Applied> {
  const earlier = await findEarlier(operation, context);
  if (earlier !== undefined) {
    return settleMapped(operation, earlier, sent !== undefined, context);
  }
  const found = sent === undefined ? undefined : await settleSent(operation, sent, context);
  return found ?? sendOperation(operation, { live: null, changes: operation.changes }, context);
}

/** Why an object could not be created, as far as what is known of it shows; undefined where it could. */
export async function findCreateConflict(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied | undefined> {
  const earlier = await findEarlier(operation, context);
  const settled =
    earlier === undefined ? undefined : await settleMapped(operation, earlier, wasSent, context);
  return settled?.outcome === "conflicted" ? settled : undefined;
}

/** What the object is called in the workspace where it was created before, whatever has become of it since. */
async function findEarlier(operation: Operation, context: OperationContext): Promise<RemoteId | undefined> {
  const { resource, key } = operation;
  const mapped = context.remote.idMap.toRemote(resource, key);
  // What is gone is created again; an id it had before is mapped until the new one is.
  const mayBeGone = operation.replaces !== undefined;
  const isGone = mapped !== undefined && mayBeGone && !(await isLive(resource, mapped, context));
  return isGone ? undefined : mapped;
}

async function isLive(resource: Resource, id: RemoteId, { live }: OperationContext): Promise<boolean> {
  return (await live.of(resource).read(id)) !== undefined;
}

/** The object was created before: by this run before it was killed, or by another run of the same plan. */
async function settleMapped(
  operation: Operation,
  remoteId: RemoteId,
  wasSent: boolean,
  { live, remote }: OperationContext,
): Promise<Applied> {
  const { resource, key, name } = operation;
  const present = await live.of(resource).read(remoteId);
  if (present === undefined) {
    return { outcome: "conflicted", remoteId, problem: deletedLive(operation) };
  }
  const working = remote.idMap.toWorkingObject(present);
  const isAsPlanned = operation.changes.every(
    (change) => compareReturned(operation, change, working).returned !== "different",
  );
  if (wasSent || isAsPlanned) {
    return { outcome: "done", remoteId, returned: present };
  }
  return {
    outcome: "conflicted",
    remoteId,
    problem: {
      code: "already-created",
      message: `${resource} ${key} ("${name}") was created earlier, as ${remoteId}, and has been changed since. Nothing was sent again.`,
      hint: "Make a new plan: it shows what differs.",
    },
  };
}
