import { createHash } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";
import { findRun, readWrites, runPlanPath, type FoundRun, type RunSummary } from "../apply/index.ts";
import { ConflictError, FormatError, HelpferryError, UsageError } from "../errors.ts";
import { listFolder } from "../files/index.ts";
import type { Resource, Workspace } from "../model/index.ts";
import {
  assignsNewsfeeds,
  readPlan,
  writePlan,
  type Operation,
  type Plan,
  type PlanHeader,
} from "../plan/index.ts";
import { openRemote, openSnapshot, readLiveContent } from "../snapshot/index.ts";
import { estimatePlan } from "./plan/estimate-plan.ts";
import { listUndo } from "./rollback/list-undo.ts";

export interface RollbackOptions {
  /** The id of a run, its folder, or `last`. */
  readonly run: string;
  /** The folder that holds the folders of runs. */
  readonly reports: string;
  /** The plan file to write. Default: a new one in the run's folder. */
  readonly out?: string;
  /** The run's snapshot, where it has been moved. */
  readonly snapshot?: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /** Delete what the run created; else articles and news become drafts, and groups stay. */
  readonly deleteCreated?: boolean;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly onObject?: (resource: Resource, count: number) => void;
}

export interface PlannedRollback {
  readonly header: PlanHeader;
  /** The plan file: carried out by `applyPlan`, as any plan is. */
  readonly planFile: string;
  /** The run that it undoes. */
  readonly run: RunSummary;
  readonly snapshot: string;
}

/**
 * Plans the undo of a run, whole or ended half-way: whatever it wrote goes back to what its journal has of before,
 * where the workspace still has what the run left. What somebody edited since, and what the API cannot take
 * away, is held and so announced. Only reads the workspace; the files of the snapshot stay as people left them.
 *
 * Throws UsageError where there is no such run, and ConflictError where it is going on, where the outcome of a
 * request of it is not known, or where the workspace or the API version is another.
 */
export async function planRollback(options: RollbackOptions): Promise<PlannedRollback> {
  const { workspace, apiVersion } = options;
  const { run, folder } = await findEndedRun(options);
  const writes = await readWrites(folder);
  try {
    checkOutcomes(run, writes.open);
    const plan = await readKeptPlan(run, folder);
    await checkWorkspace(run, plan.header, options);
    const snapshotFolder = options.snapshot ?? run.snapshot;
    const snapshot = await openSnapshot(snapshotFolder);
    const remote = await openRemote(snapshotFolder, run.workspaceId);
    const planFile = options.out ?? (await nameRollback(folder));
    const live = await readLiveContent(workspace, { ...options, folder: remote.folder });
    const seen = createHash("sha256");
    let namesNewsfeeds = false;
    const operations = listUndo({
      snapshot,
      remote,
      live,
      workspace,
      plan,
      planFile: runPlanPath(folder),
      writes,
      deleteCreated: options.deleteCreated === true,
    });
    try {
      const header = await writePlan({
        path: planFile,
        target: {
          workspaceId: run.workspaceId,
          workspaceName: run.workspaceName,
          apiVersion,
          snapshot: relative(dirname(resolve(planFile)), resolve(snapshotFolder)) || ".",
          createdAt: options.now().toISOString(),
          rollbackOf: run.runId,
        },
        operations: (async function* noted(): AsyncGenerator<Operation> {
          for await (const operation of operations) {
            seen.update(JSON.stringify(operation.changes));
            namesNewsfeeds ||= assignsNewsfeeds(operation);
            yield operation;
          }
        })(),
        finish: (counts) => ({
          baseHash: plan.header.liveHash,
          liveHash: seen.digest("hex"),
          cost: estimatePlan(counts, { live, workspace, namesNewsfeeds }),
        }),
      });
      return { header, planFile, run, snapshot: snapshotFolder };
    } finally {
      await live.close();
    }
  } finally {
    await writes.close();
  }
}

async function findEndedRun({ run: named, reports }: RollbackOptions): Promise<FoundRun> {
  const found = await findRun(reports, named);
  if (found === undefined) {
    throw new UsageError({
      code: "unknown-run",
      message: `Cannot roll back ${named}: there is no such run in ${reports}.`,
      hint: "helpferry runs lists them; --reports names the folder they are in.",
    });
  }
  if (found.run.status === "running") {
    throw new ConflictError({
      code: "run-going-on",
      message: `Cannot roll back run ${found.run.runId}: it is going on.`,
      hint: "Wait until it is done, or stop it with Ctrl-C.",
    });
  }
  return found;
}

function checkOutcomes({ runId, resumeCommand }: RunSummary, open: number): void {
  if (open > 0) {
    throw new ConflictError({
      code: "unfinished-run",
      message: `Cannot roll back run ${runId}: it did not come to its end, and the outcome of ${open} of its requests is not known. Nothing was written.`,
      hint: `Finish it first, then roll it back: ${resumeCommand}`,
    });
  }
}

async function readKeptPlan({ runId }: RunSummary, folder: string): Promise<Plan> {
  try {
    return await readPlan(runPlanPath(folder));
  } catch (error) {
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
    throw new FormatError({
      code: "run-without-plan",
      message: `Cannot roll back run ${runId}: the plan it carried out cannot be read from its folder. ${error.message}`,
      hint: "Bring back what was there before from a backup: helpferry plan <snapshot> --restore --out FILE",
      cause: error,
    });
  }
}

async function checkWorkspace(
  run: RunSummary,
  { apiVersion: planned }: PlanHeader,
  { workspace, apiVersion }: RollbackOptions,
): Promise<void> {
  const { workspaceId, workspaceName } = await workspace.identify();
  if (workspaceId !== run.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot roll back run ${run.runId}: it wrote to workspace ${run.workspaceId} ("${run.workspaceName}"), but the token is for ${workspaceId} ("${workspaceName}"). Nothing was written.`,
      hint: "Use the token of the run's workspace.",
    });
  }
  if (apiVersion !== planned) {
    throw new ConflictError({
      code: "other-version",
      message: `Cannot roll back run ${run.runId}: it went by API version ${planned}, but ${apiVersion} is configured. Nothing was written.`,
      hint: `Set INTERCOM_VERSION=${planned}.`,
    });
  }
}

/** A name of its own for each: a run of an earlier one may still have to be resumed. */
async function nameRollback(folder: string): Promise<string> {
  const names = new Set(await listFolder(folder));
  let name = "rollback.ndjson";
  for (let number = 2; names.has(name); number += 1) {
    name = `rollback-${number}.ndjson`;
  }
  return join(folder, name);
}
