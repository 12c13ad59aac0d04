import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { listRuns, OPEN_RUN_FILE } from "../../apply/index.ts";
import { copyFolder } from "../../files/index.ts";
import type { PlanHeader } from "../../plan/index.ts";
import { readSnapshotHeader, remoteFolder, writeSnapshotHeader } from "../../snapshot/index.ts";

/** Where one rehearsed run finds and leaves what it would find and leave for real. */
export interface PrivateFolders {
  readonly snapshot: string;
  readonly reports: string;
}

export interface CopyForRehearsalOptions {
  readonly header: PlanHeader;
  readonly from: PrivateFolders;
  /** An existing folder to copy into. */
  readonly folder: string;
  /** True where the run may take something into the working copy; else it never looks at it. */
  readonly withWorkingCopy: boolean;
}

/** Copies what a run needs and changes: what the snapshot knows of the workspace, and the earlier runs there. */
export async function copyForRehearsal(options: CopyForRehearsalOptions): Promise<PrivateFolders> {
  const { from, folder, withWorkingCopy } = options;
  const { planId, workspaceId } = options.header;
  const to = { snapshot: join(folder, "snapshot"), reports: join(folder, "reports") };
  await mkdir(to.snapshot, { recursive: true });
  await mkdir(to.reports);
  const header = await readSnapshotHeader(from.snapshot);
  if (header !== undefined) {
    await writeSnapshotHeader(to.snapshot, header);
  }
  if (withWorkingCopy) {
    await copyFolder(from.snapshot, to.snapshot, (name) => name !== "remotes" && !name.startsWith("."));
  }
  await copyFolder(
    remoteFolder(from.snapshot, workspaceId),
    remoteFolder(to.snapshot, workspaceId),
    (name) => !name.startsWith("live-") && name !== OPEN_RUN_FILE,
  );
  for (const run of await listRuns(from.reports)) {
    if (run.workspaceId === workspaceId && (run.planId === planId || run.status !== "finished")) {
      await copyFolder(join(from.reports, run.runId), join(to.reports, run.runId));
    }
  }
  return to;
}
