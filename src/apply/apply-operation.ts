import type { Operation } from "../plan/index.ts";
import { applyCreate } from "./apply-create.ts";
import { applyDelete } from "./apply-delete.ts";
import { applyUpdate } from "./apply-update.ts";
import { forgetDeleted } from "./forget-deleted.ts";
import { findOpenRequest, type Sent } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { CONFLICT_MET } from "./refuse-conflicts.ts";
import { rememberWritten } from "./remember-written.ts";
import { forgetFailure } from "./settle-failure.ts";
import type { SettledConflict } from "./types.ts";

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
  const sent = findOpenRequest(earlier);
  const carriedOut = await carryOut(operation, sent, context);
  const isRefused = context.onConflict === "fail" && carriedOut.outcome === "conflicted";
  const applied = isRefused ? { ...carriedOut, endsRun: CONFLICT_MET } : carriedOut;
  const left = new Set(
    [...(applied.conflicts ?? []), ...(applied.settled ?? []).filter(isTheirs)].map(
      ({ changeId }) => changeId,
    ),
  );
  const isWritten = applied.outcome === "done" && applied.returned !== undefined;
  if (applied.outcome === "done" && operation.action === "delete") {
    await forgetDeleted(operation, context);
  } else if (operation.action !== "delete" && (isWritten || left.size > 0)) {
    await rememberWritten(
      {
        operation,
        changes: operation.changes.filter(({ changeId }) => !left.has(changeId)),
        returned: isWritten ? applied.returned : undefined,
        conflicting: operation.changes.filter(({ changeId }) => left.has(changeId)),
        live: applied.seen,
      },
      { ...context, base: context.base(operation.resource) },
    );
  }
  await forgetFailure(earlier, applied, context.runFolder);
  const { before: _before, seen: _seen, endsRun: _endsRun, ...settled } = applied;
  await context.journal.append({
    type: "outcome",
    operationId: operation.id,
    at: context.now().toISOString(),
    ...settled,
  });
  return applied;
}

/** True for a conflict that was given up for what is in the workspace. */
function isTheirs({ settled }: SettledConflict): boolean {
  return settled === "theirs";
}

async function carryOut(
  operation: Operation,
  sent: Sent | undefined,
  context: OperationContext,
): Promise<Applied> {
  switch (operation.action) {
    case "create":
      return applyCreate(operation, sent, context);
    case "update":
      return applyUpdate(operation, sent !== undefined, context);
    case "delete":
      return applyDelete(operation, context);
    case "hold":
      throw new RangeError(`${operation.id} is held: there is nothing to carry out`);
  }
}
