import { ApiError, HelpferryError } from "../errors.ts";
import { hashObject, valueAt, type ContentObject, type LiveObject, type RemoteId } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { readAgain } from "./read-again.ts";
import { settleFailure } from "./settle-failure.ts";
import type { Problem } from "./types.ts";

/**
 * Deletes an object that still is what the plan saw and in which nothing stands any more: whatever a run does
 * with conflicts, nobody's edit is deleted. What is gone already, by this run before it was killed or by
 * somebody else, is done.
 */
export async function applyDelete(operation: Operation, context: OperationContext): Promise<Applied> {
  const { remoteId, resource } = operation;
  const listed = remoteId === null ? undefined : await context.live.of(resource).read(remoteId);
  if (remoteId === null || listed === undefined) {
    return { outcome: "done", remoteId };
  }
  let live = listed;
  if (context.strict) {
    const again = await readAgain(resource, remoteId, context.workspace);
    if (again.kind !== "there") {
      return again.kind === "gone" ? { outcome: "done", remoteId } : again.applied;
    }
    live = again.live;
  }
  const conflict = findEdit(operation, live, context);
  if (conflict !== undefined) {
    return conflict;
  }
  const children = (await context.children())(resource, remoteId).filter(
    (child) => !context.removed.has(`${child.resource}/${child.id}`),
  );
  if (children.length > 0) {
    return { outcome: "conflicted", remoteId, problem: notEmpty(operation, children) };
  }
  const applied = await sendDelete(operation, live, context);
  if (applied.outcome === "done") {
    context.removed.add(`${resource}/${remoteId}`);
  }
  return applied;
}

/** Why an object may not be deleted, as far as the list of the workspace shows; undefined where it may. */
export async function findDeleteConflict(
  operation: Operation,
  context: OperationContext,
): Promise<Applied | undefined> {
  const { remoteId, resource } = operation;
  const live = remoteId === null ? undefined : await context.live.of(resource).read(remoteId);
  return live === undefined ? undefined : findEdit(operation, live, context);
}

function findEdit(operation: Operation, live: LiveObject, { remote }: OperationContext): Applied | undefined {
  const working = remote.idMap.toWorkingObject(live);
  return hashObject(working) === operation.guardHash
    ? undefined
    : { outcome: "conflicted", remoteId: live.id, conflicts: listConflicts(operation, working), seen: live };
}

async function sendDelete(
  operation: Operation,
  live: LiveObject,
  context: OperationContext,
): Promise<Applied> {
  const { id, resource } = operation;
  const { workspace, journal, now } = context;
  const { id: remoteId } = live;
  const intent = { operationId: id, resource, remoteId, before: live } as const;
  await journal.append({ type: "intent", at: now().toISOString(), ...intent });
  try {
    await workspace.remove(resource, remoteId);
    return { outcome: "done", remoteId, before: live };
  } catch (error) {
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
    if (error instanceof ApiError && error.status === 404) {
      return { outcome: "done", remoteId, before: live };
    }
    return settleFailure(operation, error, context);
  }
}

/** Somebody changed it: all of it stays, and what differs is shown. */
function listConflicts({ changes }: Operation, live: ContentObject): NonNullable<Applied["conflicts"]> {
  return changes.map((change) => ({
    changeId: change.changeId,
    base: change.before,
    theirs: valueAt(live, change) ?? null,
    ours: change.after,
  }));
}

function notEmpty(
  { resource, key, name }: Operation,
  children: readonly { readonly resource: string; readonly id: RemoteId }[],
): Problem {
  const named = children.slice(0, MOST_NAMED).map((child) => `${child.resource} ${child.id}`);
  const more = children.length > MOST_NAMED ? ` and ${children.length - MOST_NAMED} more` : "";
  return {
    code: "not-empty",
    message: `${resource} ${key} ("${name}") was not deleted: ${named.join(", ")}${more} stand in it.`,
    hint: "Pull to see what is there now; move or remove it, then make a new plan.",
  };
}

const MOST_NAMED = 5;
