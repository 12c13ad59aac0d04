import type { Operation } from "../plan/index.ts";
import { findCreateConflict } from "./apply-create.ts";
import { findDeleteConflict } from "./apply-delete.ts";
import { findUpdateConflict } from "./apply-update.ts";
import { isOpen } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import type { Problem } from "./types.ts";

/** The code of a run that was to write nothing where anything is in conflict, and met a conflict. */
const CONFLICTS_FOUND = "conflicts-found";

/** Why a run that was told to fail on conflicts ends at one that came up after its first write. */
export const CONFLICT_MET: Problem = {
  code: CONFLICTS_FOUND,
  message:
    "Somebody changed in the workspace what the plan was to write. The run stopped there, as --on-conflict fail asks.",
  hint: "The report shows the conflict. Make a new plan, or go on with the run and say how conflicts are to be settled: --on-conflict skip, ours or theirs.",
};

/**
 * Holds every operation against the workspace as it was listed before anything is written, and journals each
 * conflict. Resolves to why nothing may be written, or undefined where nothing is in the way.
 */
export async function refuseConflicts(
  operations: AsyncIterable<Operation>,
  context: OperationContext,
): Promise<Problem | undefined> {
  const { journal, now } = context;
  let conflicts = 0;
  for await (const operation of operations) {
    const earlier = await journal.last(operation.id);
    const isDone = earlier?.type === "outcome" && earlier.outcome === "done";
    const conflict = isDone ? undefined : await findConflict(operation, isOpen(earlier), context);
    const wasConflict = earlier?.type === "outcome" && earlier.outcome === "conflicted";
    const settled = conflict ?? (wasConflict ? NO_LONGER : undefined);
    if (settled !== undefined) {
      const at = now().toISOString();
      await journal.append({ type: "outcome", operationId: operation.id, at, ...settled });
    }
    conflicts += Number(conflict !== undefined);
  }
  return conflicts === 0
    ? undefined
    : {
        code: CONFLICTS_FOUND,
        message: `${conflicts} of the operations are in conflict with what somebody changed in the workspace after the plan was made. Nothing of the plan was written, as --on-conflict fail asks.`,
        hint: "The report lists them all. Make a new plan, or say how conflicts are to be settled: --on-conflict skip, ours or theirs.",
      };
}

const NO_LONGER: Applied = { outcome: "not-attempted", remoteId: null };

async function findConflict(
  operation: Operation,
  wasSent: boolean,
  context: OperationContext,
): Promise<Applied | undefined> {
  switch (operation.action) {
    case "create":
      return findCreateConflict(operation, wasSent, context);
    case "update":
      return findUpdateConflict(operation, wasSent, context);
    case "delete":
      return findDeleteConflict(operation, context);
    case "hold":
      return undefined;
  }
}
