import type { JsonValue, RemoteId } from "../model/index.ts";
import type { Action, Change, Operation, UndoClass } from "../plan/index.ts";

/**
 * How a change, an operation or a run ended.
 * - `done`: written, and read back as written or as a known rewrite of it.
 * - `failed`: refused, or read back as something else.
 * - `conflicted`: not written, because somebody changed the same field after the plan was made.
 * - `not-attempted`: not reached, or held in the plan, or standing behind a failed parent.
 */
export const OUTCOMES = ["done", "failed", "conflicted", "not-attempted"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why something was not written, and what to do. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** A field that was changed on both sides: nothing was written to it. */
export interface ConflictValues {
  /** The live value when the plan was made. */
  readonly base: JsonValue;
  /** The live value now. */
  readonly theirs: JsonValue;
  /** The value the plan wanted to write. */
  readonly ours: JsonValue;
}

export interface ChangeResult {
  readonly changeId: string;
  readonly locale: Change["locale"];
  readonly field: string;
  readonly outcome: Outcome;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly conflict?: ConflictValues;
  /** What the workspace made of the value where it is not what was sent, e.g. rewritten HTML. */
  readonly returned?: JsonValue;
}

export interface OperationResult {
  readonly operationId: string;
  readonly action: Action;
  readonly resource: Operation["resource"];
  readonly key: Operation["key"];
  readonly remoteId: RemoteId | null;
  readonly name: string;
  readonly place: readonly string[];
  readonly undo: UndoClass;
  readonly outcome: Outcome;
  /** Why it failed or was not attempted, and what to do. */
  readonly problem?: Problem;
  readonly changes: readonly ChangeResult[];
}

/** What became of a whole run: `run.json` in its folder. */
export interface RunSummary {
  readonly kind: "helpferry-run";
  readonly formatVersion: 1;
  readonly runId: string;
  readonly planId: string;
  readonly planFile: string;
  /** The command that goes on with the run, with the options it was started with. */
  readonly resumeCommand: string;
  readonly snapshot: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly startedAt: string;
  /** Null while the run is going on, or when it was killed. */
  readonly finishedAt: string | null;
  /**
   * - `running`: under way; a killed one stays so in its file, and counts as interrupted.
   * - `finished`: every operation was settled and read back.
   * - `interrupted`: by a person or a kill.
   * - `stopped`: by what `problem` says.
   */
  readonly status: "running" | "finished" | "interrupted" | "stopped";
  /** Why it stopped before the end, where it did. */
  readonly problem?: Problem;
  readonly operations: Readonly<Record<Outcome, number>>;
  readonly changes: Readonly<Record<Outcome, number>>;
  /** Requests started, those answered 429, and seconds spent waiting for the rate limit. */
  readonly requests: {
    readonly started: number;
    readonly rateLimited: number;
    readonly waitedSeconds: number;
  };
}
