import { createHash, type Hash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { ConflictError } from "../errors.ts";
import { hashObject, RESOURCES, type ContentObject, type Resource, type Workspace } from "../model/index.ts";
import {
  assembleOperations,
  estimateCost,
  writePlan,
  type Operation,
  type PlanCounts,
  type PlanHeader,
  type Surroundings,
} from "../plan/index.ts";
import {
  openRemote,
  openSnapshot,
  openWorkingCopy,
  readLiveContent,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type Remote,
  type Snapshot,
} from "../snapshot/index.ts";
import { readContentTree, type ContentTree } from "./content-tree.ts";

export interface PlanOptions {
  /** The snapshot's folder. */
  readonly folder: string;
  /** The plan file to write. */
  readonly out: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly onObject?: (resource: Resource, count: number) => void;
}

/**
 * Compares a snapshot with the live workspace and writes what would change as a plan file. Only reads the
 * workspace. Resolves to the plan's header.
 *
 * Throws ConflictError where the workspace is not the one the snapshot was pulled from.
 */
export async function planChanges(options: PlanOptions): Promise<PlanHeader> {
  const { folder, out, workspace, apiVersion } = options;
  const snapshot = await openSnapshot(folder);
  const identity = await workspace.identify();
  if (identity.workspaceId !== snapshot.header.origin.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot plan ${folder} for workspace ${identity.workspaceId} ("${identity.workspaceName}"): the snapshot was pulled from ${snapshot.header.origin.workspaceId} ("${snapshot.header.origin.name}").`,
      hint: "Use the token of the snapshot's own workspace.",
    });
  }
  const remote = await openRemote(folder, identity.workspaceId);
  const live = await readLiveContent(workspace, { ...options, folder: remote.folder });
  const hashes = { base: createHash("sha256"), live: createHash("sha256") };
  try {
    return await writePlan({
      path: out,
      target: {
        workspaceId: identity.workspaceId,
        workspaceName: identity.workspaceName,
        apiVersion,
        snapshot: relative(dirname(resolve(out)), resolve(folder)) || ".",
        createdAt: options.now().toISOString(),
      },
      operations: listOperations({ snapshot, remote, live, workspace, hashes }),
      finish: (counts) => ({
        baseHash: hashes.base.digest("hex"),
        liveHash: hashes.live.digest("hex"),
        cost: costOf(counts, live, workspace),
      }),
    });
  } finally {
    await live.close();
  }
}

interface Sources {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
  readonly workspace: Workspace;
  readonly hashes: { readonly base: Hash; readonly live: Hash };
}

async function* listOperations(sources: Sources): AsyncGenerator<Operation> {
  const tree = await readContentTree(sources);
  // Parents come before children: what is not here by then is not created by this plan.
  const created = new Set<string>();
  const findParent: Surroundings["findParent"] = (resource, id) => {
    const where = tree.findParent(resource, id);
    return where === "planned" && !created.has(`${resource}/${id}`) ? "missing" : where;
  };
  for (const resource of RESOURCES) {
    const base = await sources.remote.openBase(resource);
    try {
      for await (const operation of listResource(sources, resource, base, {
        placeOf: tree.placeOf,
        findParent,
      })) {
        if (operation.action === "create") {
          created.add(`${resource}/${operation.key}`);
        }
        yield operation;
      }
    } finally {
      await base.close();
    }
  }
}

async function* listResource(
  { snapshot, remote, live, workspace, hashes }: Sources,
  resource: Resource,
  base: LiveLines<BaseObject>,
  tree: ContentTree,
): AsyncGenerator<Operation> {
  const isOffered = !workspace.unavailable().has(resource);
  const working = await openWorkingCopy(snapshot.folder, resource);
  try {
    for (const id of working.ids) {
      const object = await working.read(id);
      if (object === undefined) {
        continue;
      }
      const remoteId = remote.idMap.toRemote(resource, id);
      // A copy of an object that has another id here is nobody: two copies would write over each other.
      const isCopy = remoteId !== undefined && remote.idMap.toWorking(resource, remoteId) !== id;
      const seen = remoteId === undefined || isCopy ? undefined : await base.read(remoteId);
      const now =
        remoteId === undefined || isCopy
          ? undefined
          : isOffered
            ? await live.of(resource).read(remoteId)
            : seen;
      addHash(hashes.base, seen);
      addHash(hashes.live, now);
      yield* assembleOperations(
        {
          working: object,
          base: seen === undefined ? undefined : remote.idMap.toWorkingObject(seen),
          live: now === undefined ? undefined : remote.idMap.toWorkingObject(now),
          remoteId,
          written: (place) =>
            remoteId === undefined ? undefined : remote.written.find(resource, remoteId, place),
        },
        {
          multilingual: workspace.languages().multilingual,
          isOffered,
          place: tree.placeOf(object),
          findParent: tree.findParent,
        },
      );
    }
  } finally {
    await working.close();
  }
}

function addHash(hash: Hash, object: ContentObject<string> | undefined): void {
  if (object !== undefined) {
    hash.update(`${object.resource}/${object.id}/${hashObject(object)}\n`);
  }
}

function costOf(counts: PlanCounts, live: LiveContent, workspace: Workspace): PlanHeader["cost"] {
  const written = RESOURCES.filter(
    (resource) => counts.byResource[resource].create + counts.byResource[resource].update > 0,
  );
  const kinds = written.flatMap((resource) =>
    (["create", "update"] as const).filter((action) => counts.byResource[resource][action] > 0),
  );
  const { limitPerWindow, windowSeconds } = workspace.requests();
  return estimateCost({
    writes: counts.create + counts.update,
    liveObjects: written.reduce((sum, resource) => sum + live.of(resource).ids().length, 0),
    canaries: kinds.length,
    limitPerWindow,
    windowSeconds,
  });
}
