import { dirname, resolve } from "node:path";
import { ConflictError } from "../errors.ts";
import { isOpen, readJournal } from "./journal.ts";
import { openRunPath, readOpenRunMark } from "./open-run-mark.ts";
import { readRun } from "./run-folder.ts";
import type { RunSummary } from "./types.ts";

/** Throws ConflictError where the outcome of requests of a run is not known. */
export async function refuseOpen(folder: string, run: RunSummary): Promise<void> {
  const open = await countOpen(folder);
  if (open > 0) {
    throw new ConflictError({
      code: "unfinished-run",
      message: `Cannot start: run ${run.runId} of this workspace did not come to its end, and the outcome of ${open} of its requests is not known. Its folder is ${folder}. Nothing was written.`,
      hint: `Finish it first: ${run.resumeCommand}`,
    });
  }
}

/**
 * A run of the snapshot whose reports are elsewhere may have left requests open, too, and so may one that is lost.
 * Throws ConflictError for any but the run that is resumed.
 */
export async function refuseMarked(
  { remote, reports }: { readonly remote: string; readonly reports: string },
  resumed: string | undefined,
): Promise<void> {
  const mark = await readOpenRunMark(remote);
  if (mark === undefined || mark.runId === resumed) {
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
  return mark === undefined || (await countOpen(mark.folder)) === 0 ? undefined : readRun(mark.folder);
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
