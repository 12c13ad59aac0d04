import { join, resolve } from "node:path";
import { FormatError } from "../errors.ts";
import { RESOURCES, type RemoteId, type Resource, type WorkingId, type Workspace } from "../model/index.ts";
import type { IdMap } from "../snapshot/index.ts";
import { readCreated } from "./journal.ts";
import { listRuns } from "./run-folder.ts";
import type { RunSummary } from "./types.ts";

export interface RecoverOptions {
  readonly reports: string;
  readonly workspaceId: string;
  /** The snapshot's folder. */
  readonly snapshot: string;
  readonly planId: string;
  readonly idMap: IdMap;
  readonly workspace: Workspace;
}

/** An object that a run created, and what it is called in the workspace. */
interface Created {
  readonly resource: Resource;
  readonly key: WorkingId;
  readonly remoteId: RemoteId;
  readonly runId: string;
}

/**
 * Gives a snapshot back what it has forgotten of the objects it created, from the journals of its runs: one
 * that was brought back from a backup or from version control would create them all again. Only what is in
 * the workspace counts. Resolves to how many there were.
 */
export async function recoverIdMap(options: RecoverOptions): Promise<number> {
  const { idMap, workspace } = options;
  const created = await listCreated(options);
  let recovered = 0;
  for (const resource of RESOURCES) {
    const missing = new Map<RemoteId, Created>();
    // What a restore created has an id of its own again; whether that is gone, the list says.
    const replaced = new Map<RemoteId, Created>();
    const isKnown = ({ remoteId }: Created): boolean => idMap.isMapped(resource, remoteId);
    for (const one of created.filter((each) => each.resource === resource && !isKnown(each))) {
      const mapped = idMap.toRemote(resource, one.key);
      if (mapped === undefined) {
        missing.set(one.remoteId, one);
      } else if (!idMap.isMapped(resource, mapped)) {
        replaced.set(mapped, one);
      }
    }
    if (missing.size + replaced.size === 0) {
      continue;
    }
    const present = new Set<RemoteId>();
    for await (const { id } of workspace.list(resource)) {
      present.add(id);
    }
    const lost = [
      ...[...missing.values()].filter(({ remoteId }) => present.has(remoteId)),
      ...[...replaced]
        .filter(([mapped, { remoteId }]) => !present.has(mapped) && present.has(remoteId))
        .map(([, one]) => one),
    ];
    await Promise.all(
      lost.map(async ({ key, remoteId, runId }) =>
        idMap.add({ resource, originId: key, destinationId: remoteId, runId }),
      ),
    );
    recovered += lost.length;
  }
  return recovered;
}

/** What runs of this snapshot, or of this very plan, created in the workspace; each object by its last creation. */
async function listCreated({
  reports,
  workspaceId,
  snapshot,
  planId,
}: RecoverOptions): Promise<readonly Created[]> {
  const isMeant = (run: RunSummary): boolean =>
    run.workspaceId === workspaceId && (run.planId === planId || resolve(run.snapshot) === resolve(snapshot));
  const created = new Map<string, Created>();
  // Newest first: a later run replaced what an earlier one made.
  for (const { runId } of (await listRuns(reports)).filter(isMeant)) {
    for (const [operationId, remoteId] of await readCreatedOf(join(reports, runId))) {
      const [, resource = "", key = ""] = /^create:([a-z-]+):(.+)$/.exec(operationId) ?? [];
      if (!created.has(operationId)) {
        created.set(operationId, {
          resource: resource as Resource,
          key: key as WorkingId,
          remoteId,
          runId,
        });
      }
    }
  }
  return [...created.values()];
}

async function readCreatedOf(folder: string): Promise<ReadonlyMap<string, RemoteId>> {
  try {
    return await readCreated(folder);
  } catch (error) {
    // A journal of another release, of a run that is over: it cannot help.
    if (error instanceof FormatError) {
      return new Map();
    }
    throw error;
  }
}
