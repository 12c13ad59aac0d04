import type { FieldPlace, JsonValue, RemoteId, RequestStats } from "../model/index.ts";
import type { Action, Change, Operation, UndoClass } from "../plan/index.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";

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
  /** Why, in the server's own words and without what differs from object to object. */
  readonly said?: string;
}

/** A field that was changed on both sides. */
export interface ConflictValues {
  /** The live value when the plan was made. */
  readonly base: JsonValue;
  /** The live value now. */
  readonly theirs: JsonValue;
  /** The value the plan wanted to write. */
  readonly ours: JsonValue;
}

/** A conflict and the change that it keeps back. */
export interface ChangeConflict extends ConflictValues {
  readonly changeId: string;
}

/** How a conflict was settled: by writing ours over theirs, or by taking theirs over. */
export type Settlement = "ours" | "theirs";

/** A conflict that the run settled as it was asked to. */
export interface SettledConflict extends ChangeConflict {
  readonly settled: Settlement;
}

export interface ChangeResult {
  readonly changeId: string;
  readonly locale: Change["locale"];
  readonly field: string;
  readonly outcome: Outcome;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** Present where somebody else changed the same field. */
  readonly conflict?: ConflictValues;
  /** How that conflict was settled, where the run was asked to. With `theirs`, nothing was written. */
  readonly settled?: Settlement;
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
  /** The file in the run's folder with the request that failed and its reply: `failed/update-section-212.json`. */
  readonly reproducer?: string;
  /** Other fields that people changed in the workspace since the last pull: they were kept as they are there. */
  readonly editedByOthers?: readonly FieldPlace[];
  readonly changes: readonly ChangeResult[];
}

/** Operations that failed for the same reason. */
export interface FailureGroup {
  readonly code: string;
  /** Why, in the server's own words where it said something, else of the first of them. */
  readonly reason: string;
  readonly hint?: string;
  readonly operations: number;
  /** The first few. */
  readonly first: readonly Pick<
    OperationResult,
    "operationId" | "resource" | "key" | "name" | "reproducer"
  >[];
}

/** What a person should know before a run begins, or while it goes on. */
export type RunNote =
  /** Who held the lock is gone: killed, or before a restart of the machine. */
  | { readonly kind: "lock-taken-over"; readonly pid: number }
  /** So many changes of the plan are no longer what the snapshot says: it was edited since. */
  | { readonly kind: "snapshot-edited"; readonly changes: number; readonly objects: number }
  /** The very same plan was carried out before. */
  | { readonly kind: "applied-before"; readonly runId: string }
  /** The snapshot had forgotten so many of the objects it created; the journals of its runs had not. */
  | { readonly kind: "ids-recovered"; readonly count: number }
  /** Requests whose replies never came may still be at work; they are looked up again after that. */
  | { readonly kind: "waiting-for-open"; readonly count: number; readonly seconds: number };

/**
 * What a run asked of its workspace, by all its processes but those that were killed; `RequestStats` of the
 * model says what each number is.
 */
export type RunRequests = Pick<
  RequestStats,
  "started" | "rateLimited" | "wasted" | "waitedSeconds" | "windows" | "utilisation" | "budget"
>;

/** What became of a whole run: `run.json` in its folder. */
export interface RunSummary {
  readonly kind: "helpferry-run";
  readonly formatVersion: 1;
  readonly runId: string;
  readonly planId: string;
  readonly planFile: string;
  /** The run that this one undoes, where it does. */
  readonly rollbackOf?: string;
  /** The plan of which this run carries out only what was approved. */
  readonly approvedOf?: string;
  /** The run that undid this one, as a list of runs knows it; not in its file. */
  readonly undoneBy?: string;
  /** Objects that keep something that undoing should have taken away, as the plan announced. */
  readonly residue?: number;
  /** The command that undoes the run, as far as it can be undone. */
  readonly undoCommand?: string;
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
  /** What the run does with conflicts. */
  readonly onConflict: ConflictPolicy;
  /** Conflicts that it settled so: fields. */
  readonly settled: Readonly<Record<Settlement, number>>;
  /** Fields that people changed in the workspace since the last pull, beside those that were written: kept. */
  readonly editedByOthers: number;
  /** What failed, by cause, the most frequent first. */
  readonly failures: readonly FailureGroup[];
  /** Present where only those operations are tried again that failed in this earlier run. */
  readonly onlyFailedOf?: string;
  /** What it asked of the workspace. */
  readonly requests: RunRequests;
}
