import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isMissing, readNdjson, replaceFile, type Disk } from "../files/index.ts";
import { RESOURCES, type RemoteId, type Resource } from "../model/index.ts";
import type { LiveContent } from "../snapshot/index.ts";

/** True for an object that was in the workspace before the run's first write. */
export type ExistedBefore = (resource: Resource, id: RemoteId) => boolean;

/**
 * The ids that were in the workspace before the run's first write: no open create can have made them. Kept
 * in the run's folder, because a resumed run no longer sees the workspace as it was; exact, where dates
 * would depend on two clocks.
 *
 * Call it with the first reading of a run, before anything is written.
 */
export async function keepIdsBefore(
  runFolder: string,
  live: LiveContent,
  disk?: Disk,
): Promise<ExistedBefore> {
  if (!(await hasIdsBefore(runFolder))) {
    const lines = RESOURCES.map(
      (resource) => `${JSON.stringify({ resource, ids: live.of(resource).ids() })}\n`,
    );
    await replaceFile(pathOf(runFolder), lines, disk);
  }
  return readIdsBefore(runFolder);
}

/** The same of a run that has come so far; none before. */
export async function readIdsBefore(runFolder: string): Promise<ExistedBefore> {
  const before = new Set<string>();
  for await (const { value } of readNdjson(pathOf(runFolder))) {
    const { resource, ids } = value as unknown as { readonly resource: Resource; readonly ids: RemoteId[] };
    for (const id of ids) {
      before.add(`${resource}/${id}`);
    }
  }
  return (resource, id) => before.has(`${resource}/${id}`);
}

/** True once a run has come so far that its next step may be a write. */
export async function hasIdsBefore(runFolder: string): Promise<boolean> {
  try {
    await stat(pathOf(runFolder));
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

function pathOf(runFolder: string): string {
  return join(runFolder, "ids-before.ndjson");
}
