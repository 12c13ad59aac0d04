import { ApiError, HelpferryError } from "../errors.ts";
import {
  fieldRule,
  hashValue,
  valueAt,
  type LiveObject,
  type RemoteId,
  type Resource,
  type Workspace,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import type { LiveContent, Remote } from "../snapshot/index.ts";
import { buildPatch } from "./build-patch.ts";
import { checkPreconditions } from "./check-preconditions.ts";
import { findCreated } from "./find-created.ts";
import type { Intent, Journal, Problem, Settled } from "./journal.ts";

/** What one operation needs of its run. */
export interface OperationContext {
  readonly workspace: Workspace;
  readonly remote: Remote;
  /** The workspace as it was listed just before writing. */
  readonly live: LiveContent;
  readonly journal: Journal;
  readonly runId: string;
  readonly now: () => Date;
  /** True for an object the snapshot knew before or has mapped since: no open create can have made it. */
  readonly isKnown: (resource: Resource, id: RemoteId) => boolean;
}

/** What came of it, and the object before and after where a request was carried out. */
export type Applied = Omit<Settled, "type" | "operationId" | "at"> & { readonly before?: LiveObject | null };

/**
 * Carries out one operation: checks what still holds, journals the intent, sends one request, journals what
 * became of it. Never throws for what the workspace says; that is data in the result. What it throws, a
 * full disk for one, must end the run: without its journal nothing may be written.
 */
export async function applyOperation(operation: Operation, context: OperationContext): Promise<Applied> {
  const earlier = await context.journal.last(operation.id);
  if (earlier?.type === "outcome" && earlier.outcome === "done") {
    await rememberWritten(operation, earlier, context);
    return { ...earlier };
  }
  const unfinished = isUnknown(earlier) ? earlier : undefined;
  const applied =
    operation.action === "create"
      ? await applyCreate(operation, unfinished, context)
      : await applyUpdate(operation, unfinished !== undefined, context);
  const { before: _before, ...settled } = applied;
  const record: Settled = {
    type: "outcome",
    operationId: operation.id,
    at: context.now().toISOString(),
    ...settled,
  };
  await context.journal.append(record);
  await rememberWritten(operation, record, context);
  return applied;
}

function isUnknown(record: Intent | Settled | undefined): record is Intent | Settled {
  return record?.type === "intent" || record?.outcome === "unknown";
}

async function applyCreate(
  operation: Operation,
  unfinished: Intent | Settled | undefined,
  context: OperationContext,
): Promise<Applied> {
  if (unfinished !== undefined) {
    const found = await findCreated({
      operation,
      sentAt: unfinished.at,
      live: context.live.of(operation.resource),
      idMap: context.remote.idMap,
      isKnown: (id) => context.isKnown(operation.resource, id),
    });
    const [adopted, ...others] = found;
    if (others.length > 0) {
      const ids = found.map(({ id }) => id).join(", ");
      return {
        outcome: "conflicted",
        remoteId: null,
        problem: {
          code: "ambiguous-create",
          message: `An earlier create of ${operation.resource} "${operation.name}" may have gone through: ${ids} look like it.`,
          hint: `Delete the superfluous ones in Intercom, then resume.`,
        },
      };
    }
    if (adopted !== undefined) {
      return { outcome: "done", remoteId: adopted.id, returned: adopted, before: null };
    }
  }
  const patch = buildPatch(operation, operation.changes, undefined, context.remote.idMap);
  return send(operation, null, context, async () => context.workspace.create(operation.resource, patch));
}

async function applyUpdate(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied> {
  const { remoteId, resource } = operation;
  const live = remoteId === null ? undefined : await context.live.of(resource).read(remoteId);
  if (remoteId === null || live === undefined) {
    return {
      outcome: "conflicted",
      remoteId,
      problem: {
        code: "deleted-live",
        message: `${resource} ${operation.key} ("${operation.name}") is no longer in the workspace.`,
        hint: "Pull to see what is there now; it is never created again by itself.",
      },
    };
  }
  const working = context.remote.idMap.toWorkingObject(live);
  const { toWrite, conflicts } = checkPreconditions({
    operation,
    live: working,
    written: (place) => context.remote.written.find(resource, remoteId, place),
    wasSent,
  });
  const held = conflicts.length > 0 ? { conflicts } : {};
  if (toWrite.length === 0) {
    const outcome = conflicts.length > 0 ? "conflicted" : "done";
    return { outcome, remoteId, returned: live, ...held };
  }
  const patch = buildPatch(operation, toWrite, working, context.remote.idMap);
  const applied = await send(operation, live, context, async () =>
    context.workspace.update(resource, remoteId, patch),
  );
  return { ...applied, ...held };
}

async function send(
  operation: Operation,
  before: LiveObject | null,
  context: OperationContext,
  request: () => Promise<LiveObject>,
): Promise<Applied> {
  await context.journal.append({
    type: "intent",
    operationId: operation.id,
    resource: operation.resource,
    remoteId: operation.remoteId,
    at: context.now().toISOString(),
    before,
  });
  try {
    const returned = await request();
    return { outcome: "done", remoteId: returned.id, returned, before };
  } catch (error) {
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
    return { outcome: outcomeOf(error), remoteId: operation.remoteId, problem: toProblem(error) };
  }
}

function outcomeOf(error: HelpferryError): Settled["outcome"] {
  if (!(error instanceof ApiError)) {
    return "failed";
  }
  if (error.code === "request-cancelled") {
    return "not-attempted";
  }
  return error.outcome === "unknown" ? "unknown" : "failed";
}

function toProblem(error: HelpferryError): Problem {
  const { code, message, hint } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

/**
 * Brings the snapshot's knowledge of the workspace up to date: the id of what was created, the new base, and
 * both hashes of each field the workspace did not keep as sent. Doing it twice changes nothing.
 */
async function rememberWritten(
  operation: Operation,
  { outcome, remoteId, returned, conflicts = [] }: Settled,
  { remote, runId }: OperationContext,
): Promise<void> {
  if (outcome !== "done" || remoteId === null || returned === undefined) {
    return;
  }
  if (operation.action === "create") {
    await remote.idMap.add({
      resource: operation.resource,
      originId: operation.key,
      destinationId: remoteId,
      runId,
    });
  }
  const held = new Set(conflicts.map(({ changeId }) => changeId));
  const written = operation.changes.filter(({ changeId }) => !held.has(changeId));
  await remote.written.add(hashWritten(operation, written, remoteId, remote.idMap.toWorkingObject(returned)));
  if (held.size === 0) {
    await remote.appendBase(returned);
  }
}

function hashWritten(
  operation: Operation,
  changes: readonly Change[],
  id: RemoteId,
  returned: Parameters<typeof valueAt>[0],
): Parameters<Remote["written"]["add"]>[0] {
  return changes.map(({ locale, field, after }) => {
    const kind = fieldRule(operation.resource, field)?.kind ?? "text";
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
