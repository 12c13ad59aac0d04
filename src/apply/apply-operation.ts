import { HelpferryError } from "../errors.ts";
import type { LiveObject, ObjectPatch, RemoteId, Resource, Workspace } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { BaseObject, LiveContent, LiveLines, Remote } from "../snapshot/index.ts";
import { buildPatch } from "./build-patch.ts";
import { checkPreconditions } from "./check-preconditions.ts";
import { compareReturned } from "./compare-returned.ts";
import { findCreated } from "./find-created.ts";
import type { ExistedBefore } from "./ids-before.ts";
import { AMBIGUOUS, isOpen, type Journal, type Settled } from "./journal.ts";
import { judgeError, toProblem } from "./judge-error.ts";
import { rememberWritten } from "./remember-written.ts";
import type { Problem } from "./types.ts";

/** What one operation needs of its run. */
export interface OperationContext {
  readonly workspace: Workspace;
  readonly remote: Remote;
  /** The workspace as it was listed just before writing. */
  readonly live: LiveContent;
  /** What the snapshot knew of the workspace when the process began. */
  readonly base: (resource: Resource) => LiveLines<BaseObject>;
  readonly journal: Journal;
  readonly runId: string;
  readonly now: () => Date;
  readonly existedBefore: ExistedBefore;
  /** What earlier runs of the same plan created, by operation. */
  readonly createdEarlier: ReadonlyMap<string, RemoteId>;
  /** Objects that lookups have found and not mapped yet, as `resource/id`: no other may take them. */
  readonly claims: Set<string>;
}

/** What came of it, and the object before and after where a request was carried out. */
export type Applied = Omit<Settled, "type" | "operationId" | "at"> & {
  readonly before?: LiveObject | null;
  /** Why every further write would fail alike, where it would. */
  readonly endsRun?: Problem;
};

/**
 * Carries out one operation: checks what still holds, journals the intent, sends one request, remembers and
 * journals what became of it. Never throws for what the workspace says; that is data in the result. What it
 * throws, a full disk for one, must end the run: without its journal nothing may be written.
 *
 * The outcome is journalled last, so that an operation with the outcome `done` needs nothing more.
 */
export async function applyOperation(operation: Operation, context: OperationContext): Promise<Applied> {
  const earlier = await context.journal.last(operation.id);
  if (earlier?.type === "outcome" && earlier.outcome === "done") {
    return earlier;
  }
  const wasSent = isOpen(earlier);
  const applied =
    operation.action === "create"
      ? await applyCreate(operation, wasSent, context)
      : await applyUpdate(operation, wasSent, context);
  if (applied.outcome === "done" && applied.returned !== undefined) {
    const held = new Set(applied.conflicts?.map(({ changeId }) => changeId));
    const changes = operation.changes.filter(({ changeId }) => !held.has(changeId));
    const base = context.base(operation.resource);
    await rememberWritten({ operation, changes, returned: applied.returned }, { ...context, base });
  }
  const { before: _before, endsRun: _endsRun, ...settled } = applied;
  await context.journal.append({
    type: "outcome",
    operationId: operation.id,
    at: context.now().toISOString(),
    ...settled,
  });
  return applied;
}

async function applyCreate(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied> {
  const { resource, key } = operation;
  const { idMap } = context.remote;
  const mapped = idMap.toRemote(resource, key);
  // A restore creates again what is gone; the id it had is mapped until the new one is.
  const isGone =
    mapped === operation.replaces && (mapped === undefined || !(await isLive(resource, mapped, context)));
  if (mapped !== undefined && !isGone) {
    return settleMapped(operation, mapped, wasSent, context);
  }
  const earlier = context.createdEarlier.get(operation.id);
  if (earlier !== undefined && (await isLive(resource, earlier, context))) {
    return settleMapped(operation, earlier, wasSent, context);
  }
  if (wasSent) {
    const isSpokenFor = (id: RemoteId): boolean =>
      context.existedBefore(resource, id) ||
      idMap.isMapped(resource, id) ||
      context.claims.has(`${resource}/${id}`);
    const found = await findCreated({ operation, live: context.live.of(resource), idMap, isSpokenFor });
    // Lookups run side by side: what another one took meanwhile is not free any more.
    const [adopted, ...others] = found.filter(({ id }) => !isSpokenFor(id));
    if (adopted !== undefined && others.length > 0) {
      return { outcome: "unknown", remoteId: null, problem: ambiguous(operation, found) };
    }
    if (adopted !== undefined) {
      context.claims.add(`${resource}/${adopted.id}`);
      return { outcome: "done", remoteId: adopted.id, returned: adopted, before: null };
    }
  }
  return send(operation, { live: null, changes: operation.changes }, context);
}

async function isLive(resource: Resource, id: RemoteId, { live }: OperationContext): Promise<boolean> {
  return (await live.of(resource).read(id)) !== undefined;
}

function ambiguous({ resource, name }: Operation, found: readonly LiveObject[]): Problem {
  return {
    code: AMBIGUOUS,
    message: `An earlier request to create ${resource} "${name}" may have gone through, and more than one ${resource} looks like it: ${found.map(({ id }) => id).join(", ")}. Nothing was sent again.`,
    hint: "Delete in Intercom all of them but the one to keep, then resume the run.",
  };
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

function deletedLive({ resource, key, name }: Operation): Problem {
  return {
    code: "deleted-live",
    message: `${resource} ${key} ("${name}") is no longer in the workspace.`,
    hint: "Pull to see what is there now; it is never created again by itself.",
  };
}

async function applyUpdate(
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
  return { ...(await send(operation, { live, changes: toWrite }, context)), ...held };
}

async function send(
  operation: Operation,
  { live, changes }: { readonly live: LiveObject | null; readonly changes: Operation["changes"] },
  context: OperationContext,
): Promise<Applied> {
  const { resource, remoteId } = operation;
  const { workspace, remote, journal } = context;
  let patch: ObjectPatch;
  try {
    const working = live === null ? undefined : remote.idMap.toWorkingObject(live);
    patch = buildPatch(operation, changes, working, remote.idMap);
  } catch (error) {
    return { outcome: "failed", remoteId, problem: toProblem(expected(error)) };
  }
  const intent = { operationId: operation.id, resource, remoteId, before: live } as const;
  await journal.append({ type: "intent", at: context.now().toISOString(), ...intent });
  try {
    const returned =
      remoteId === null
        ? await workspace.create(resource, patch)
        : await workspace.update(resource, remoteId, patch);
    return { outcome: "done", remoteId: returned.id, returned, before: live };
  } catch (error) {
    const { outcome, problem, endsRun } = await judgeError(expected(error), workspace);
    return { outcome, remoteId, problem, ...(endsRun ? { endsRun: problem } : {}) };
  }
}

/** Throws on what is a defect. */
function expected(error: unknown): HelpferryError {
  if (error instanceof HelpferryError) {
    return error;
  }
  throw error;
}
