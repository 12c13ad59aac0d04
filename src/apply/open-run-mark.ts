import { join } from "node:path";
import { readJsonFile, realDisk, replaceFile, type Disk } from "../files/index.ts";
import { isJsonObject } from "../model/index.ts";

/** Its name in the folder of what a snapshot knows of a workspace. */
export const OPEN_RUN_FILE = "open-run.json";

/** Where the journal of a run is that may have requests under way. */
export interface OpenRunMark {
  readonly runId: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Says beside the id map which run is at work. Reports can be elsewhere the next time, moved or thrown away; what a run
 * left open is to be known all the same.
 */
export async function markOpenRun(remote: string, mark: OpenRunMark, disk?: Disk): Promise<void> {
  await replaceFile(openRunPath(remote), `${JSON.stringify(mark, undefined, 2)}\n`, disk);
}

/** Undefined where no run is marked. Throws FormatError where the file is not what was written. */
export async function readOpenRunMark(remote: string): Promise<OpenRunMark | undefined> {
  const value = await readJsonFile(openRunPath(remote));
  return isJsonObject(value) && typeof value["runId"] === "string" && typeof value["folder"] === "string"
    ? { runId: value["runId"], folder: value["folder"] }
    : undefined;
}

/** Takes the mark away once the outcome of every request is known. */
export async function clearOpenRunMark(remote: string, disk: Disk = realDisk): Promise<void> {
  await disk.remove(openRunPath(remote));
}

/** The file's place, for people. */
export function openRunPath(remote: string): string {
  return join(remote, OPEN_RUN_FILE);
}
