import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import type { PlanHeader } from "../plan/index.ts";
import { createRunFolder, formatRunId, listRuns, writeRunSummary } from "./run-folder.ts";
import type { Outcome, RunSummary } from "./types.ts";

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
  readonly now: () => Date;
}

export const NO_OUTCOMES = {
  done: 0,
  failed: 0,
  conflicted: 0,
  "not-attempted": 0,
} as const satisfies Record<Outcome, number>;

/**
 * Starts a run, or takes up the last unfinished one of the same plan.
 * Throws ConflictError where there is nothing to resume, or where an earlier run of the workspace was killed
 * and what it left must be looked up first.
 */
export async function openRun(options: OpenRunOptions): Promise<Run> {
  const { header, reports } = options;
  const open = (await listRuns(reports)).filter(
    (run) => run.workspaceId === header.workspaceId && run.status !== "finished",
  );
  if (options.resume) {
    return resumeRun(options, open);
  }
  const killed = open.find((run) => run.status === "running");
  if (killed !== undefined) {
    throw new ConflictError({
      code: "unfinished-run",
      message: `Cannot start: run ${killed.runId} of this workspace did not come to its end, and some of its requests may have gone through.`,
      hint: `Finish it first: helpferry apply ${killed.planFile} --resume --yes`,
    });
  }
  const startedAt = options.now();
  const runId = formatRunId(startedAt, header.planId);
  const summary: RunSummary = {
    kind: "helpferry-run",
    formatVersion: 1,
    runId,
    planId: header.planId,
    planFile: options.plan,
    snapshot: options.snapshot,
    workspaceId: header.workspaceId,
    workspaceName: header.workspaceName,
    startedAt: startedAt.toISOString(),
    finishedAt: null,
    status: "running",
    operations: NO_OUTCOMES,
    changes: NO_OUTCOMES,
    requests: { started: 0, rateLimited: 0, waitedSeconds: 0 },
  };
  const folder = await createRunFolder(reports, runId);
  await writeRunSummary(folder, summary);
  return { folder, summary };
}

async function resumeRun(
  { header, plan, reports }: OpenRunOptions,
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
          ? "Apply it without --resume."
          : `The unfinished run there is of ${other.planFile}.`,
    });
  }
  const { problem: _settledNow, ...rest } = unfinished;
  const summary: RunSummary = { ...rest, status: "running", finishedAt: null };
  const folder = join(reports, unfinished.runId);
  await writeRunSummary(folder, summary);
  return { folder, summary };
}
