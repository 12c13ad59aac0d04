import { HelpferryError } from "../errors.ts";
import type { LiveObject, ObjectPatch } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { buildPatch } from "./build-patch.ts";
import { judgeError, toProblem } from "./judge-error.ts";
import type { Applied, OperationContext } from "./operation-context.ts";

/** Journals the intent, sends the one request of an operation, and says what became of it. */
export async function sendOperation(
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
