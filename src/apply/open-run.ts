import { dirname, join, resolve } from "node:path";
import { ConflictError } from "../errors.ts";
import type { Disk } from "../files/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { hasIdsBefore } from "./ids-before.ts";
import { NO_REQUESTS } from "./count-requests.ts";
import { isOpen, readJournal } from "./journal.ts";
import { markOpenRun, openRunPath, readOpenRunMark } from "./open-run-mark.ts";
import { createRunFolder, formatRunId, keepPlan, listRuns, readRun, writeRunSummary } from "./run-folder.ts";
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
  const { header, reports } = options;
  const unfinished = (await listRuns(reports)).filter(
    (run) => run.workspaceId === header.workspaceId && run.status !== "finished",
  );
  if (options.resume) {
    return resumeRun(options, unfinished);
  }
  for (const run of unfinished) {
    await refuseOpen(join(reports, run.runId), run);
  }
  await refuseMarked(options);
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
  await markOpenRun(options.remote, { runId, folder: resolve(folder) }, options.disk);
  return { folder, summary };
}

/** Throws ConflictError where the outcome of requests of a run is not known. */
async function refuseOpen(folder: string, run: RunSummary): Promise<void> {
  const open = await countOpen(folder);
  if (open > 0) {
    throw new ConflictError({
      code: "unfinished-run",
      message: `Cannot start: run ${run.runId} of this workspace did not come to its end, and the outcome of ${open} of its requests is not known. Its folder is ${folder}. Nothing was written.`,
      hint: `Finish it first: ${run.resumeCommand}`,
    });
  }
}

/** A run of the snapshot whose reports are elsewhere may have left requests open, too, and so may one that is lost. */
async function refuseMarked({ remote, reports }: OpenRunOptions): Promise<void> {
  const mark = await readOpenRunMark(remote);
  if (mark === undefined) {
    return;
  }
  const run = await readRun(mark.folder);
  if (run === undefined) {
    throw new ConflictError({
      code: "run-missing",
      message: `Cannot start: run ${mark.runId}, which wrote from this snapshot, did not come to its end, and its folder ${mark.folder} cannot be read any more. Nobody knows which of its requests were carried out. Nothing was written.`,
      hint: `Bring the folder back and resume the run. If it is lost, make a new plan, which shows what the run created as look-alikes, and then remove ${openRunPath(remote)}.`,
    });
  }
  if (dirname(mark.folder) !== resolve(reports)) {
    await refuseOpen(mark.folder, run);
  }
}

/** The run of a snapshot that has requests open, as far as its folder can be read. */
export async function findOpenRun(remote: string): Promise<RunSummary | undefined> {
  const mark = await readOpenRunMark(remote);
  const run = mark === undefined ? undefined : await readRun(mark.folder);
  return mark !== undefined && (await countOpen(mark.folder)) > 0 ? run : undefined;
}

/** Operations of a run of which nobody knows whether they were carried out. */
export async function countOpen(folder: string): Promise<number> {
  const journal = await readJournal(folder);
  try {
    let open = 0;
    for (const id of journal.operationIds()) {
      open += Number(isOpen(await journal.last(id)));
    }
    return open;
  } finally {
    await journal.close();
  }
}

async function resumeRun(
  { header, plan, remote, reports, resumeCommand, onConflict, disk }: OpenRunOptions,
  open: readonly RunSummary[],
): Promise<Run> {
  const unfinished = open.find((run) => run.planId === header.planId);
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
