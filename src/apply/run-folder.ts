import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../errors.ts";
import {
  fileError,
  listFolder,
  makeFolder,
  parseJson,
  realDisk,
  replaceFile,
  type Disk,
} from "../files/index.ts";
import { isLocked } from "./lock.ts";
import type { RunSummary } from "./types.ts";

/** `2026-11-22T13-45-00-123Z-1f9a2b3c`: sorts by time, and says which plan. */
export function formatRunId(startedAt: Date, planId: string): string {
  const time = startedAt.toISOString().replaceAll(/[:.]/g, "-");
  return `${time}-${planId.replace(/^p-/, "").slice(0, 8)}`;
}

/**
 * Makes the folder of a new run, so that it survives a power cut. Throws ConfigError where it cannot be
 * written or there is one already.
 */
export async function createRunFolder(
  reports: string,
  runId: string,
  disk: Disk = realDisk,
): Promise<string> {
  const folder = join(reports, runId);
  if ((await listFolder(reports)).includes(runId)) {
    throw new ConfigError({
      code: "run-exists",
      message: `Cannot start a run in ${folder}: it is there already.`,
      hint: "Wait a second and run the command again, or go on with `--resume`.",
    });
  }
  try {
    await makeFolder(disk, folder);
  } catch (error) {
    throw fileError("create the run folder", folder, error);
  }
  return folder;
}

/** Where a run keeps the plan it carries out. */
export function runPlanPath(folder: string): string {
  return join(folder, "plan.ndjson");
}

/** Keeps the plan with its run: undoing a run must not depend on a file that people move and replace. */
export async function keepPlan(plan: string, folder: string, disk?: Disk): Promise<void> {
  await replaceFile(
    runPlanPath(folder),
    createReadStream(plan, { encoding: "utf8" }) as AsyncIterable<string>,
    disk,
  );
}

/** Writes `run.json` in one step. */
export async function writeRunSummary(folder: string, summary: RunSummary, disk?: Disk): Promise<void> {
  await replaceFile(join(folder, "run.json"), `${JSON.stringify(summary, undefined, 2)}\n`, disk);
}

/**
 * Every run under a folder of reports, newest first. A folder without a readable run.json is passed over; a
 * run whose process is gone counts as interrupted, whatever its file still says.
 */
export async function listRuns(reports: string): Promise<RunSummary[]> {
  const names = await listFolder(reports);
  const runs: RunSummary[] = [];
  for (const name of names.toSorted().toReversed()) {
    const run = await readRun(join(reports, name));
    if (run !== undefined) {
      const isDead = run.status === "running" && !(await isLocked(reports, run.workspaceId));
      runs.push(isDead ? { ...run, status: "interrupted" } : run);
    }
  }
  const undone = new Map(
    runs
      .filter(({ status, operations }) => status === "finished" && operations.done > 0)
      .map(({ rollbackOf, runId }) => [rollbackOf, runId]),
  );
  return runs.map((run) => {
    const undoneBy = undone.get(run.runId);
    return undoneBy === undefined ? run : { ...run, undoneBy };
  });
}

/** A run by its folder; undefined where that has no readable run.json. */
export async function readRun(folder: string): Promise<RunSummary | undefined> {
  return readRunSummary(join(folder, "run.json"));
}

async function readRunSummary(path: string): Promise<RunSummary | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    return undefined;
  }
  try {
    const value = parseJson(text, path);
    return isRunSummary(value) ? value : undefined;
  } catch {
    // Not written by helpferry, which replaces the file in one step.
    return undefined;
  }
}

function isRunSummary(value: unknown): value is RunSummary {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "helpferry-run";
}
