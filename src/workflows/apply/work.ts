import type { ConflictPolicy, Journal, Run, RunNote } from "../../apply/index.ts";
import type { Disk } from "../../files/index.ts";
import type { Workspace } from "../../model/index.ts";
import type { Operation, Plan } from "../../plan/index.ts";
import type { Remote } from "../../snapshot/index.ts";

export interface ApplyOptions {
  /** The plan file. */
  readonly plan: string;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /** The folder that holds the folders of runs. */
  readonly reports: string;
  /** Go on with the last unfinished run of this plan. */
  readonly resume: boolean;
  /** What a person types to go on with the run, shown wherever it stops before its end. */
  readonly resumeCommand: string;
  /** Most operations in flight. */
  readonly concurrency: number;
  /**
   * What becomes of a field that somebody changed after the plan was made. Default: `skip`, or what the run
   * that is resumed did.
   */
  readonly onConflict?: ConflictPolicy;
  /** Read each object once more right before it is written: an edit of the last minutes is not missed either. */
  readonly strict?: boolean;
  readonly now: () => Date;
  /** Where the run and what the snapshot remembers of it are written; the real disk unless given. */
  readonly disk?: Disk;
  /** When it fires, what is in flight is finished and nothing new is started. */
  readonly signal?: AbortSignal;
  /** Called with what a person should know while the run goes on. */
  readonly onNote?: (note: RunNote) => void;
  /** Called after each operation: how many are settled, of how many. */
  readonly onSettled?: (settled: number, total: number, operation: Operation) => void;
}

/** A run under way, and all that its steps need. */
export interface Work {
  readonly plan: Plan;
  readonly remote: Remote;
  readonly journal: Journal;
  readonly run: Run;
  readonly options: ApplyOptions;
}
