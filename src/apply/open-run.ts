import { dirname, join, resolve } from "node:path";
import { ConflictError } from "../errors.ts";
import type { Disk } from "../files/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { hasIdsBefore } from "./ids-before.ts";
import { NO_REQUESTS } from "./count-requests.ts";
import { readJournal } from "./journal.ts";
import { markOpenRun, readOpenRunMark } from "./open-run-mark.ts";
import { refuseMarked, refuseOpen } from "./refuse-open.ts";
import { createRunFolder, formatRunId, keepPlan, listRuns, writeRunSummary } from "./run-folder.ts";
import type { Outcome, RunSummary, Settlement } from "./types.ts";

/** A run under way: its folder and what `run.json` says of it. */
export interface Run {
  readonly folder: string;
  readonly summary: RunSummary;
}

export interface OpenRunOptions {
  readonly header: PlanHeader;
  /** The plan file as the user named it. */
  readonly plan: string;
  readonly snapshot: string;
  /** The folder of what the snapshot knows of the workspace. */
  readonly remote: string;
  readonly reports: string;
  readonly resume: boolean;
  /** What a person types to go on with the run. */
  readonly resumeCommand: string;
  /** What a person types to undo a run of this id. */
  readonly undoCommand?: (runId: string) => string;
  /** Default: what the run did so far, or to skip them. */
  readonly onConflict?: ConflictPolicy;
  /** The earlier run whose failures are tried again. */
  readonly onlyFailedOf?: string | undefined;
  readonly now: () => Date;
  readonly disk?: Disk;
}

export const NOTHING_SETTLED = { ours: 0, theirs: 0 } as const satisfies Record<Settlement, number>;

export const NO_OUTCOMES = {
  done: 0,
  failed: 0,
  conflicted: 0,
  "not-attempted": 0,
} as const satisfies Record<Outcome, number>;

/**
 * Starts a run, or takes up the last unfinished one of the same plan.
 * Throws ConflictError where there is nothing to resume, or where requests of an earlier run of the
 * workspace are open: what they left must be looked up before anything else is written.
 */
export async function openRun(options: OpenRunOptions): Promise<Run> {
  const { header, remote, reports, disk } = options;
  const unfinished = (await listRuns(reports)).filter(
    (run) => run.workspaceId === header.workspaceId && run.status !== "finished",
  );
  const resumed = options.resume ? await findResumable(options, unfinished) : undefined;
  if (resumed === undefined) {
    for (const run of unfinished) {
      await refuseOpen(join(reports, run.runId), run);
    }
  }
  await refuseMarked(options, resumed?.runId);
  const run = resumed === undefined ? await startRun(options) : await takeUp(options, resumed);
  await markOpenRun(remote, { runId: run.summary.runId, folder: resolve(run.folder) }, disk);
  return run;
}

async function startRun(options: OpenRunOptions): Promise<Run> {
  const { header, reports } = options;
  const startedAt = options.now();
  const runId = formatRunId(startedAt, header.planId);
  const summary: RunSummary = {
    kind: "helpferry-run",
    formatVersion: 1,
    runId,
    planId: header.planId,
    planFile: options.plan,
    ...(header.rollbackOf === undefined
      ? {}
      : { rollbackOf: header.rollbackOf, residue: header.counts.residue }),
    ...(header.approvedOf === undefined ? {} : { approvedOf: header.approvedOf }),
    ...(options.undoCommand === undefined ? {} : { undoCommand: options.undoCommand(runId) }),
    resumeCommand: options.resumeCommand,
    snapshot: options.snapshot,
    workspaceId: header.workspaceId,
    workspaceName: header.workspaceName,
    startedAt: startedAt.toISOString(),
    finishedAt: null,
    status: "running",
    operations: NO_OUTCOMES,
    changes: NO_OUTCOMES,
    onConflict: options.onConflict ?? "skip",
    settled: NOTHING_SETTLED,
    editedByOthers: 0,
    failures: [],
    ...(options.onlyFailedOf === undefined ? {} : { onlyFailedOf: options.onlyFailedOf }),
    requests: NO_REQUESTS,
  };
  const folder = await createRunFolder(reports, runId, options.disk);
  await keepPlan(options.plan, folder, options.disk);
  await writeRunSummary(folder, summary, options.disk);
  return { folder, summary };
}

/** The last unfinished run of the plan. Throws ConflictError where there is none, or where it was undone since. */
async function findResumable(
  { header, plan, remote, reports }: OpenRunOptions,
  open: readonly RunSummary[],
): Promise<RunSummary> {
  const unfinished = open.find((run) => run.planId === header.planId);
  const earlier = open.find((run) => run.approvedOf !== undefined && run.approvedOf === header.approvedOf);
  if (unfinished === undefined && earlier !== undefined) {
    throw new ConflictError({
      code: "other-decisions",
      message: `Cannot resume ${plan}: run ${earlier.runId} went by other decisions about the same plan. Nothing was written.`,
      hint: `Go on with that run, which goes by the decisions of its own: ${earlier.resumeCommand}`,
    });
  }
  if (unfinished === undefined) {
    const [other] = open;
    const mark = await readOpenRunMark(remote);
    throw new ConflictError({
      code: "nothing-to-resume",
      message: `Cannot resume ${plan}: ${reports} has no unfinished run of plan ${header.planId}.`,
      hint:
        other !== undefined
          ? `The unfinished run there is of another plan: ${other.resumeCommand}`
          : mark === undefined
            ? "Apply it without --resume, or name the folder of its run with --reports DIR."
            : `The last run from this snapshot is in ${mark.folder}: name its folder with --reports ${dirname(mark.folder)}`,
    });
  }
  if (unfinished.undoneBy !== undefined) {
    throw new ConflictError({
      code: "rolled-back",
      message: `Cannot resume ${plan}: its run ${unfinished.runId} was undone by run ${unfinished.undoneBy}. Nothing was written.`,
      hint: "To carry out the plan after all, apply it without --resume: that is a run of its own.",
    });
  }
  return unfinished;
}

async function takeUp(
  { reports, resumeCommand, onConflict, disk }: OpenRunOptions,
  unfinished: RunSummary,
): Promise<Run> {
  const { problem: _settledNow, ...rest } = unfinished;
  const summary: RunSummary = {
    ...rest,
    resumeCommand,
    onConflict: onConflict ?? rest.onConflict,
    status: "running",
    finishedAt: null,
  };
  const folder = join(reports, unfinished.runId);
  await checkJournalIsThere(folder);
  await writeRunSummary(folder, summary, disk);
  return { folder, summary };
}

/** Without its journal a run that may have written looks like one that never did. Throws ConflictError. */
async function checkJournalIsThere(folder: string): Promise<void> {
  const { header, close } = await readJournal(folder);
  await close();
  if (header === undefined && (await hasIdsBefore(folder))) {
    throw new ConflictError({
      code: "journal-missing",
      message: `Cannot go on with the run in ${folder}: its journal.ndjson is gone, and with it what was written.`,
      hint: "Put the file back. Without it: pull, so that what is in the workspace is known, and make a new plan.",
    });
  }
}
