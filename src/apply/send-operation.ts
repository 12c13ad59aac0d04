import { HelpferryError } from "../errors.ts";
import type { LiveObject, ObjectPatch } from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import { buildPatch } from "./build-patch.ts";
import type { Intent } from "./journal.ts";
import { toProblem } from "./judge-error.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { settleFailure } from "./settle-failure.ts";

/** What is sent of an operation. */
interface Sending {
  /** The object as it is in the workspace; null for one to be created. */
  readonly live: LiveObject | null;
  readonly changes: readonly Change[];
  /** What was decided about the rest of it, for a run that takes up where this one is killed. */
  readonly decided?: Pick<Intent, "settled" | "editedByOthers">;
}

/** Journals the intent, sends the one request of an operation, and says what became of it. */
export async function sendOperation(
  operation: Operation,
  { live, changes, decided = {} }: Sending,
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
  const intent = { operationId: operation.id, resource, remoteId, before: live, ...decided } as const;
  const sent = { at: context.now().toISOString(), serverAt: readServerTime(context) };
  await journal.append({ type: "intent", ...sent, ...intent });
  try {
    const returned =
      remoteId === null
        ? await workspace.create(resource, patch)
        : await workspace.update(resource, remoteId, patch);
    return { outcome: "done", remoteId: returned.id, returned, before: live };
  } catch (error) {
    const failure = await settleFailure(operation, expected(error), context);
    return failure.outcome === "unknown" ? { ...failure, sent } : failure;
  }
}

/** The server's clock, which is this or somewhat later; null before it said anything. */
function readServerTime({ workspace }: OperationContext): string | null {
  const { serverTimeMs } = workspace.requests();
  return serverTimeMs === null ? null : new Date(serverTimeMs).toISOString();
}

/** Throws on what is a defect. */
function expected(error: unknown): HelpferryError {
  if (error instanceof HelpferryError) {
    return error;
  }
  throw error;
}
