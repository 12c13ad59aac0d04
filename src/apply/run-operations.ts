import pLimit from "p-limit";
import { ApiError } from "../errors.ts";
import type { Operation } from "../plan/index.ts";
import { applyOperation } from "./apply-operation.ts";
import { CanaryGate, findLoss } from "./canary.ts";
import { AMBIGUOUS, isOpen } from "./journal.ts";
import { toProblem } from "./judge-error.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import type { Problem } from "./types.ts";

export interface RunOperationsOptions extends OperationContext {
  /** Each after what it depends on; read once, as fast as they are carried out. */
  readonly operations: AsyncIterable<Operation>;
  /**
   * Most operations in flight. There are as many, up to this, as keep the workspace's rate up at the round
   * trips it has; the rate limiter, not this, keeps its limit.
   */
  readonly concurrency: number;
  /** When it fires, what is in flight is finished and nothing new is started. */
  readonly signal?: AbortSignal;
  readonly onSettled?: (operation: Operation, applied: Applied) => void;
}

/** How a pass over the operations ended. */
export interface PassResult {
  /** Ids of operations whose outcome nobody knows, and of those that wait for them: for another pass. */
  readonly unknown: ReadonlySet<string>;
  /** Ids of operations that a person must decide, and of those that wait for them. */
  readonly ambiguous: ReadonlySet<string>;
  readonly interrupted: boolean;
  /** Why the pass stopped early. */
  readonly stopped: Problem | undefined;
}

/** Operations waiting for a place, as a multiple of those in flight: enough to keep every place busy. */
const BACKLOG = 2;

/**
 * Carries out operations: each after what it depends on, the first of each kind alone, one write in flight per
 * object, at most `concurrency` at a time.
 *
 * Throws what ends a run at once (a full disk); what is in flight is finished first.
 */
export async function runOperations(options: RunOperationsOptions): Promise<PassResult> {
  const pass = new Pass(options);
  const limit = pLimit(sizeConcurrency(options));
  const inFlight = new Set<Promise<void>>();
  try {
    for await (const operation of options.operations) {
      if (!pass.mayStart()) {
        break;
      }
      if (operation.action === "hold") {
        continue;
      }
      const done = limit(async () => pass.run(operation)).finally(() => {
        inFlight.delete(done);
        limit.concurrency = sizeConcurrency(options);
      });
      inFlight.add(done);
      if (limit.pendingCount >= limit.concurrency * BACKLOG) {
        await Promise.race(inFlight);
      }
    }
  } finally {
    await Promise.all(inFlight);
  }
  return pass.result();
}

function sizeConcurrency({ workspace, concurrency }: RunOperationsOptions): number {
  return Math.min(concurrency, workspace.requests().concurrency);
}

/** How an operation stands for those that depend on it. */
type Standing = "done" | "not-done" | "unknown" | "ambiguous";

class Pass {
  readonly #options: RunOperationsOptions;
  readonly #canary = new CanaryGate();
  /** Of what others may wait for: creates of their parents, deletes of their children. */
  readonly #awaited = new Map<string, Promise<Standing>>();
  readonly #open = { unknown: new Set<string>(), ambiguous: new Set<string>() };
  #stopped: Problem | undefined;
  #fatal: { readonly error: unknown } | undefined;

  constructor(options: RunOperationsOptions) {
    this.#options = options;
  }

  mayStart(): boolean {
    return this.#stopped === undefined && this.#fatal === undefined && this.#options.signal?.aborted !== true;
  }

  result(): PassResult {
    if (this.#fatal !== undefined) {
      throw this.#fatal.error;
    }
    return {
      ...this.#open,
      interrupted: this.#options.signal?.aborted === true,
      stopped: this.#stopped,
    };
  }

  /** Never rejects: what ends the run is kept for `result`. */
  async run(operation: Operation): Promise<void> {
    const standing = this.#carryOut(operation).catch((error: unknown): Standing => {
      this.#fatal ??= { error };
      return "not-done";
    });
    if (operation.action !== "update") {
      this.#awaited.set(operation.id, standing);
    }
    const result = await standing;
    if (result === "unknown" || result === "ambiguous") {
      this.#open[result].add(operation.id);
    }
  }

  async #carryOut(operation: Operation): Promise<Standing> {
    if (!this.mayStart()) {
      return "not-done";
    }
    const awaited = await Promise.all(
      operation.dependsOn.map(async (id) => this.#awaited.get(id) ?? "not-done"),
    );
    const missing = awaited.find((standing) => standing !== "done");
    if (missing !== undefined) {
      return this.mayStart() ? this.#leaveOut(operation, missing) : "not-done";
    }
    const applied = await this.#canary.run(
      operation,
      async () => (this.mayStart() ? applyOperation(operation, this.#options) : NOT_STARTED),
      async (written) => this.#prove(operation, written),
    );
    if (applied === NOT_STARTED) {
      return "not-done";
    }
    this.#stopped ??= applied.endsRun;
    this.#options.onSettled?.(operation, applied);
    return standingOf(applied);
  }

  /** Reads the first write of a kind back; what it finds stops the run, and stands in the result. */
  async #prove(operation: Operation, applied: Applied): Promise<boolean> {
    const { journal, now, workspace, signal } = this.#options;
    if (signal?.aborted === true) {
      return false;
    }
    const problem = await findLoss(operation, applied, workspace).catch((error: unknown) => {
      if (error instanceof ApiError) {
        return toProblem(error);
      }
      throw error;
    });
    if (problem === undefined) {
      return true;
    }
    if (problem.code !== "request-cancelled") {
      this.#stopped ??= problem;
    }
    if (problem.code.startsWith("canary-")) {
      const { before: _before, seen: _seen, endsRun: _endsRun, ...settled } = applied;
      const at = now().toISOString();
      const failed = { ...settled, outcome: "failed", problem } as const;
      await journal.append({ type: "outcome", operationId: operation.id, at, ...failed });
    }
    return false;
  }

  /** Journals that an operation waits for one that was not carried out, unless its own outcome is open. */
  async #leaveOut(operation: Operation, awaited: Standing): Promise<Standing> {
    const { journal, now, onSettled } = this.#options;
    const left = operation.action === "delete" ? CHILD_NOT_DELETED : PARENT_NOT_WRITTEN;
    if (!isOpen(await journal.last(operation.id))) {
      const at = now().toISOString();
      await journal.append({ type: "outcome", operationId: operation.id, at, ...left });
    }
    onSettled?.(operation, left);
    return awaited;
  }
}

function standingOf({ outcome, problem }: Applied): Standing {
  if (outcome === "unknown") {
    return problem?.code === AMBIGUOUS ? "ambiguous" : "unknown";
  }
  return outcome === "done" ? "done" : "not-done";
}

const NOT_STARTED: Applied = { outcome: "not-attempted", remoteId: null };

const PARENT_NOT_WRITTEN: Applied = {
  outcome: "not-attempted",
  remoteId: null,
  problem: {
    code: "parent-not-written",
    message: "What it belongs to was not created.",
    hint: "Mend that first; then plan and apply again.",
  },
};

const CHILD_NOT_DELETED: Applied = {
  outcome: "not-attempted",
  remoteId: null,
  problem: {
    code: "child-not-deleted",
    message: "What stands in it was not deleted.",
    hint: "Mend that first; then plan and apply again.",
  },
};
