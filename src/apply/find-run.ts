import { basename, dirname, join } from "node:path";
import { listRuns } from "./run-folder.ts";
import type { RunSummary } from "./types.ts";

/** What people type for the newest run. */
const LAST = "last";

/** A run and its folder. */
export interface FoundRun {
  readonly run: RunSummary;
  readonly folder: string;
}

/** Finds a run by its id, by its folder, or as `last`, the newest; undefined where there is none. */
export async function findRun(reports: string, named: string): Promise<FoundRun | undefined> {
  const isPath = /[/\\]/.test(named);
  const [parent, id] = isPath ? [dirname(named), basename(named)] : [reports, named];
  const runs = await listRuns(parent);
  const run = id === LAST ? runs[0] : runs.find(({ runId }) => runId === id);
  return run === undefined ? undefined : { run, folder: join(parent, run.runId) };
}
