import { join } from "node:path";
import type { RemoteId } from "../model/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import { readJournal } from "./journal.ts";
import { listRuns } from "./run-folder.ts";

/**
 * What earlier runs of the very same plan created, by operation. A snapshot that was brought back from a
 * backup or from version control has forgotten it; the runs have not.
 */
export async function readCreatedEarlier(
  reports: string,
  { planId, workspaceId }: PlanHeader,
): Promise<ReadonlyMap<string, RemoteId>> {
  const created = new Map<string, RemoteId>();
  // Newest first: a later run replaced what an earlier one made.
  for (const run of await listRuns(reports)) {
    if (run.planId !== planId || run.workspaceId !== workspaceId) {
      continue;
    }
    const journal = await readJournal(join(reports, run.runId));
    for (const id of journal.operationIds().filter((one) => one.startsWith("create:") && !created.has(one))) {
      const record = await journal.last(id);
      if (record?.type === "outcome" && record.outcome === "done" && record.remoteId !== null) {
        created.set(id, record.remoteId);
      }
    }
    await journal.close();
  }
  return created;
}
