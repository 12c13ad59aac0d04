import { dirname, join, resolve } from "node:path";
import {
  checkAnswers,
  checkGuards,
  checkReferences,
  checkSnapshot,
  checkTarget,
  findRetriedRun,
  finishRun,
  narrowToFailed,
  openFileJournal,
  openRun,
  readResults,
  recoverIdMap,
  type takeFileLock,
  toProblem,
  WindowLog,
  withRetries,
  type ConflictPolicy,
  type Guards,
  type OperationResult,
  type PassResult,
  type Run,
  type RunNote,
  type RunSummary,
} from "../apply/index.ts";
import { ApiError, ConfigError, HelpferryError } from "../errors.ts";
import type { Disk } from "../files/index.ts";
import { RESOURCES, type RemoteId, type Workspace } from "../model/index.ts";
import { countWrites, readPlan, type Plan } from "../plan/index.ts";
import { openRemote, type LiveContent, type Remote } from "../snapshot/index.ts";
import { RunMeter, type RunProgress } from "./apply/run-progress.ts";
import { takeLocks } from "./apply/take-locks.ts";
import { readLive } from "./apply/run-passes.ts";
import { runStages } from "./apply/run-stages.ts";
import { UNTOUCHED, type Work } from "./apply/work.ts";

export interface ApplyOptions extends Guards {
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
  /** What a person types to undo the run, where that is to be shown. */
  readonly undoCommand?: (runId: string) => string;
  /** Most operations in flight. */
  readonly concurrency: number;
  /**
   * What becomes of a field that somebody changed after the plan was made. Default: `skip`, or what the run
   * that is resumed did.
   */
  readonly onConflict?: ConflictPolicy;
  /** Read each object once more right before it is written: an edit of the last minutes is not missed either. */
  readonly strict?: boolean;
  /** Carry out only what failed in this earlier, finished run of the plan. Default: what the resumed run does. */
  readonly onlyFailedOf?: string;
  /**
   * How long after it left a request whose reply never came may still be at work in Intercom, in milliseconds:
   * a create is sent again only when it was looked up after that. Default: two minutes.
   */
  readonly lookAgainAfterMs?: number;
  /** What a person decided of creates that may be there: which object it is, by operation, or null for none. */
  readonly adopt?: ReadonlyMap<string, RemoteId | null>;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or earlier when the signal fires; never rejects. */
  readonly sleep: (durationMs: number, signal?: AbortSignal) => Promise<void>;
  /** Where the run and what the snapshot remembers of it are written; the real disk unless given. */
  readonly disk?: Disk;
  /**
   * Keeps other runs away from the workspace: by a file among the reports unless given, which is enough where all who
   * write share that folder. Rejects while another holds it. What the snapshot's folder holds is locked there.
   */
  readonly takeLock?: typeof takeFileLock;
  /** Opens the memory of the run; a file in its folder unless given. */
  readonly openJournal?: typeof openFileJournal;
  /** When it fires, what is in flight is finished and nothing new is started. */
  readonly signal?: AbortSignal;
  /** Called with what a person should know while the run goes on. */
  readonly onNote?: (note: RunNote) => void;
  /** Called after every step with how far the run is. */
  readonly onProgress?: (progress: RunProgress) => void;
}

/** A run that came to its end, or was stopped in an orderly way. */
export interface ApplyResult {
  readonly summary: RunSummary;
  /** The run's folder: run.json, journal.ndjson, results.ndjson. */
  readonly folder: string;
  /** Read from the run's folder; can be iterated more than once. */
  readonly results: () => AsyncIterable<OperationResult>;
}

/**
 * Carries out exactly the plan in a file and proves it by reading back. Failures and conflicts of single
 * operations are data in the result, and so is what stopped the run before its end.
 *
 * Throws UsageError, ConflictError or ConfigError before anything is written where the plan does more than it
 * may, where it does not fit the workspace, the version, the snapshot or its references, or where another
 * process writes to the workspace. Once a request has left, what it throws (disk full …) says how to go on.
 */
export async function applyPlan(options: ApplyOptions): Promise<ApplyResult> {
  const whole = await readPlan(options.plan);
  const onlyFailedOf =
    options.onlyFailedOf ??
    (options.resume ? await findRetriedRun(options.reports, whole.header) : undefined);
  const plan =
    onlyFailedOf === undefined ? whole : await narrowToFailed(whole, options.reports, onlyFailedOf);
  const { header } = plan;
  checkGuards(header, options.plan, options);
  await checkTarget(header, options);
  const snapshot = options.snapshot ?? join(dirname(resolve(options.plan)), header.snapshot);
  await checkSnapshot(snapshot);
  const locks = await takeLocks({ ...options, snapshot, workspaceId: header.workspaceId });
  try {
    // Read only now: whoever held the lock before may have added to it.
    const remote = await openRemote(snapshot, header.workspaceId, options);
    try {
      checkPolicy(options, remote);
      await checkReferences(plan, options.workspace, remote.idMap);
      const run = await openRun({
        ...options,
        header,
        snapshot,
        onlyFailedOf,
        remote: remote.folder,
      });
      const meant =
        onlyFailedOf === undefined
          ? plan
          : withRetries(plan, join(options.reports, onlyFailedOf), remote.idMap);
      const { openJournal = openFileJournal, workspace } = options;
      const journal = await openJournal({ ...options, ...run.summary, folder: run.folder });
      const windows = new WindowLog({ ...options, folder: run.folder });
      try {
        await completeIdMap(run, remote, options);
        const { adopt = new Map<string, RemoteId | null>() } = options;
        await checkAnswers({ adopt, journal, workspace, idMap: remote.idMap, runFolder: run.folder });
        const meter = createMeter(options, meant);
        return await carryOut({ plan: meant, remote, journal, run, windows, options, meter });
      } finally {
        await windows.close(workspace.requests());
        await journal.close();
      }
    } finally {
      await remote.close();
    }
  } finally {
    await locks.release();
  }
}

/** What was created before is not created again, whatever the snapshot has forgotten since. */
async function completeIdMap(
  { summary }: Run,
  { idMap }: Remote,
  { reports, workspace, onNote }: ApplyOptions,
): Promise<void> {
  const count = await recoverIdMap({ ...summary, reports, idMap, workspace });
  if (count > 0) {
    onNote?.({ kind: "ids-recovered", count });
  }
}

function createMeter(options: ApplyOptions, { header }: Plan): RunMeter | undefined {
  const { onProgress } = options;
  return onProgress === undefined
    ? undefined
    : new RunMeter({ ...options, onProgress, total: countWrites(header.counts) });
}

/** What a destination says must not go into the snapshot: the next plan would carry it back to the origin. */
function checkPolicy({ plan, onConflict }: ApplyOptions, { isOrigin }: Remote): void {
  if (onConflict === "theirs" && !isOrigin) {
    throw new ConfigError({
      code: "theirs-into-destination",
      message: `Cannot apply ${plan} with --on-conflict theirs: its workspace is a destination, and what was edited there would go into the content of the origin. Nothing was written.`,
      hint: "Use --on-conflict skip, which leaves those fields as they are, or ours.",
    });
  }
}

async function carryOut(work: Work): Promise<ApplyResult> {
  const { run, plan, journal, options } = work;
  const resources = RESOURCES.filter((resource) => countWrites(plan.header.counts.byResource[resource]) > 0);
  let pass = UNTOUCHED;
  let readBack: LiveContent | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    pass = await runStages(work, resources);
    if (!pass.interrupted && pass.stopped === undefined) {
      work.meter?.readBack();
      readBack = await readLive(work, resources);
    }
  } catch (error) {
    failure = isCancelled(error) ? undefined : { error };
    pass = isCancelled(error) ? { ...pass, interrupted: true } : { ...pass, stopped: describe(error) };
  }
  try {
    const requests = options.workspace.requests();
    const summary = await finishRun({ ...options, ...work, pass, readBack, requests });
    // What the workspace says is part of the result; anything else, or what came before all, is an error.
    if (failure !== undefined && (journal.isEmpty() || !(failure.error instanceof ApiError))) {
      throw failure.error;
    }
    return { summary, folder: run.folder, results: () => readResults(run.folder) };
  } catch (error) {
    throw journal.isEmpty() ? (failure?.error ?? error) : withResume(failure?.error ?? error, run);
  } finally {
    await readBack?.close();
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof ApiError && error.code === "request-cancelled";
}

function describe(error: unknown): PassResult["stopped"] {
  return error instanceof HelpferryError
    ? toProblem(error)
    : { code: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

/** Once something may have been written, an error must say how to go on. */
function withResume(error: unknown, { summary: { resumeCommand } }: Run): HelpferryError {
  const known = error instanceof HelpferryError ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return new HelpferryError({
    code: known?.code ?? "unexpected",
    message: `The run stopped before its end: ${message}`,
    hint: `What was written is in the run's journal, and nothing will be written twice. Mend the cause, then go on: ${resumeCommand}`,
    cause: error,
  });
}
