import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import type { Disk } from "../files/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { hasIdsBefore } from "./ids-before.ts";
import { NO_REQUESTS } from "./count-requests.ts";
import { isOpen, readJournal } from "./journal.ts";
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
    const open = await countOpen(join(reports, run.runId));
    if (open > 0) {
      throw new ConflictError({
        code: "unfinished-run",
        message: `Cannot start: run ${run.runId} of this workspace did not come to its end, and the outcome of ${open} of its requests is not known. Nothing was written.`,
        hint: `Finish it first: ${run.resumeCommand}`,
      });
    }
  }
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
  return { folder, summary };
}

/** Operations of a run of which nobody knows whether they were carried out. */
async function countOpen(folder: string): Promise<number> {
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
  { header, plan, reports, resumeCommand, onConflict, disk }: OpenRunOptions,
  open: readonly RunSummary[],
): Promise<Run> {
  const unfinished = open.find((run) => run.planId === header.planId);
  if (unfinished === undefined) {
    const [other] = open;
    throw new ConflictError({
      code: "nothing-to-resume",
      message: `Cannot resume ${plan}: ${reports} has no unfinished run of plan ${header.planId}.`,
      hint:
        other === undefined
          ? "Apply it without --resume, or name the folder of its run with --reports DIR."
          : `The unfinished run there is of another plan: ${other.resumeCommand}`,
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
