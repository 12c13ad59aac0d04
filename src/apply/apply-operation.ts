import type { Operation } from "../plan/index.ts";
import { applyCreate } from "./apply-create.ts";
import { applyUpdate } from "./apply-update.ts";
import { isOpen } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import { rememberWritten } from "./remember-written.ts";

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
