import pLimit from "p-limit";
import type { Operation } from "../plan/index.ts";
import { applyOperation, type Applied, type OperationContext } from "./apply-operation.ts";
import { CanaryGate, CanaryStop, findLoss } from "./canary.ts";
import type { Problem, Settled } from "./journal.ts";

export interface RunOperationsOptions extends OperationContext {
  /** Parents before children; read once, as fast as they are carried out. */
  readonly operations: AsyncIterable<Operation>;
  /** Most operations in flight. The rate limiter, not this, keeps the workspace's limit. */
  readonly concurrency: number;
  /** When it fires, what is in flight is finished and nothing new is started. */
  readonly signal?: AbortSignal;
  readonly onSettled?: (operation: Operation, applied: Applied) => void;
}

/** How a pass over the operations ended. */
export interface PassResult {
  /** Ids of operations whose outcome nobody knows: they are looked up in a second pass. */
  readonly unknown: ReadonlySet<string>;
  readonly interrupted: boolean;
  /** Why the pass stopped early. */
  readonly stopped: Problem | undefined;
}

/** Operations waiting for a place, as a multiple of those in flight: enough to keep every place busy. */
const BACKLOG = 2;

/**
 * Carries out operations: parents before children, the first of each kind alone, one write in flight per
 * object, at most `concurrency` at a time.
 *
 * Throws what ends a run at once (a full disk); what is in flight is finished first.
 */
export async function runOperations(options: RunOperationsOptions): Promise<PassResult> {
  const limit = pLimit(options.concurrency);
  const canary = new CanaryGate();
  const unknown = new Set<string>();
  const creates = new Map<string, Promise<boolean>>();
  const inFlight = new Set<Promise<boolean>>();
  let stopped: Problem | undefined;
  let fatal: { readonly error: unknown } | undefined;

  const mayStart = (): boolean =>
    stopped === undefined && fatal === undefined && options.signal?.aborted !== true;

  const prove = async (operation: Operation, applied: Applied): Promise<void> => {
    if (options.signal?.aborted === true) {
      return;
    }
    const problem = await findLoss(operation, applied, options.workspace);
    if (problem !== undefined) {
      throw new CanaryStop(problem);
    }
  };

  const run = async (operation: Operation): Promise<boolean> => {
    if (!mayStart()) {
      return false;
    }
    const waitsFor = operation.dependsOn.map((id) => creates.get(id) ?? Promise.resolve(false));
    const parents = await Promise.all(waitsFor);
    if (parents.includes(false)) {
      await settle(options, operation, PARENT_NOT_WRITTEN);
      return false;
    }
    try {
      const applied = await canary.run(
        operation,
        async () => (mayStart() ? applyOperation(operation, options) : NOT_STARTED),
        async (written) => prove(operation, written),
      );
      if (applied === NOT_STARTED) {
        return false;
      }
      if (applied.outcome === "unknown") {
        unknown.add(operation.id);
      }
      options.onSettled?.(operation, applied);
      return applied.outcome === "done";
    } catch (error) {
      if (error instanceof CanaryStop) {
        stopped ??= error.problem;
      } else {
        fatal ??= { error };
      }
      return false;
    }
  };

  for await (const operation of options.operations) {
    if (!mayStart()) {
      break;
    }
    if (operation.action === "hold") {
      continue;
    }
    const done = limit(async () => run(operation));
    if (operation.action === "create") {
      creates.set(operation.id, done);
    }
    inFlight.add(done);
    void done.finally(() => inFlight.delete(done));
    if (limit.pendingCount >= options.concurrency * BACKLOG) {
      await Promise.race(inFlight);
    }
  }
  await Promise.all(inFlight);
  if (fatal !== undefined) {
    throw fatal.error;
  }
  return { unknown, interrupted: options.signal?.aborted === true, stopped };
}

const NOT_STARTED: Applied = { outcome: "not-attempted", remoteId: null };

const PARENT_NOT_WRITTEN: Applied = {
  outcome: "not-attempted",
  remoteId: null,
  problem: {
    code: "parent-not-written",
    message: "What it belongs to was not created.",
    hint: "Mend the parent first, then plan and apply again.",
  },
};

async function settle(
  { journal, now, onSettled }: RunOperationsOptions,
  operation: Operation,
  applied: Applied,
): Promise<void> {
  const { before: _before, ...settled } = applied;
  const record: Settled = { type: "outcome", operationId: operation.id, at: now().toISOString(), ...settled };
  await journal.append(record);
  onSettled?.(operation, applied);
}
