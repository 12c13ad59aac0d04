import { createHash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { takeFileLock, type Lock } from "../apply/index.ts";
import {
  isEverything,
  type Resource,
  type Selection,
  type Workspace,
  type WorkspaceIdentity,
} from "../model/index.ts";
import { writePlan, type Allowance, type PlanHeader } from "../plan/index.ts";
import { openRemote, openSnapshot, readLiveContent, remoteFolder, type Snapshot } from "../snapshot/index.ts";
import { findLookalikes, matchDestination } from "./match-destination.ts";
import { estimatePlan } from "./plan/estimate-plan.ts";
import { listOperations } from "./plan/list-operations.ts";
import { narrowPlan } from "./plan/narrow-plan.ts";
import { readAllGroups } from "./plan/read-all-groups.ts";

export interface PlanOptions {
  /** The snapshot's folder. */
  readonly folder: string;
  /** The plan file to write. */
  readonly out: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /**
   * Bring the workspace back to the snapshot, an old one for instance: every difference is written, whoever
   * made it, and what is gone from the workspace is created again under a new id.
   */
  readonly restore?: boolean;
  /** What is held unless it is asked for. Default: nothing of it. */
  readonly allow?: readonly Allowance[];
  /** Plans nothing for what is not meant. Default: everything. */
  readonly selection?: Selection;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly onObject?: (resource: Resource, count: number) => void;
}

/**
 * Compares a snapshot with a live workspace, its own or a destination, and writes what would change as a
 * plan file. Only reads the workspace. Resolves to the plan's header.
 *
 * Throws ConflictError where the workspace is neither the one the snapshot was pulled from nor a destination.
 */
export async function planChanges(options: PlanOptions): Promise<PlanHeader> {
  const { folder, workspace } = options;
  const snapshot = await openSnapshot(folder);
  const identity = await workspace.identify();
  const { workspaceId } = identity;
  const lock =
    snapshot.header.origin.workspaceId === workspaceId
      ? undefined
      : await lockDestination(folder, workspaceId);
  try {
    return await writeChanges(options, { snapshot, identity });
  } finally {
    await lock?.release();
  }
}

/** What is found out of a destination is kept in the snapshot, in files that an apply adds to. */
async function lockDestination(folder: string, workspaceId: string): Promise<Lock> {
  // Throws for a workspace that is no destination, before anything is put into its folder.
  await openRemote(folder, workspaceId);
  const attempt = `plan ${folder} for workspace ${workspaceId}`;
  return takeFileLock({ folder: remoteFolder(folder, workspaceId), workspaceId, attempt });
}

async function writeChanges(
  options: PlanOptions,
  { snapshot, identity }: { readonly snapshot: Snapshot; readonly identity: WorkspaceIdentity },
): Promise<PlanHeader> {
  const { folder, out, workspace, apiVersion, selection = {} } = options;
  const remote = await openRemote(folder, identity.workspaceId);
  const live = await readLiveContent(workspace, { ...options, folder: remote.folder });
  const readGroups = once(async () => readAllGroups(snapshot, remote, live));
  const hashes = { base: createHash("sha256"), live: createHash("sha256") };
  const learnt = { namesNewsfeeds: false };
  try {
    const lookalikes = remote.isOrigin
      ? await findLookalikes(snapshot, remote, live)
      : await matchDestination(snapshot, remote, live);
    return await writePlan({
      path: out,
      target: {
        workspaceId: identity.workspaceId,
        workspaceName: identity.workspaceName,
        apiVersion,
        snapshot: relative(dirname(resolve(out)), resolve(folder)) || ".",
        createdAt: options.now().toISOString(),
        ...(isEverything(selection) ? {} : { selection }),
      },
      operations: listOperations({
        snapshot,
        remote,
        live,
        workspace,
        hashes,
        learnt,
        lookalikes,
        restore: options.restore === true,
        allow: new Set(options.allow),
        ...(await narrowPlan(selection, { readGroups, idMap: remote.idMap })),
        readGroups,
      }),
      finish: (counts) => ({
        baseHash: hashes.base.digest("hex"),
        liveHash: hashes.live.digest("hex"),
        cost: estimatePlan(counts, { live, workspace, ...learnt }),
      }),
    });
  } finally {
    await live.close();
    await remote.close();
  }
}

/** Calls a function when its value is first asked for, and never again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return async () => (value ??= make());
}
