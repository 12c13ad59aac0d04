import { createHash, type Hash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { takeFileLock, type Lock } from "../apply/index.ts";
import {
  RESOURCES,
  type ContentObject,
  type RemoteId,
  type Resource,
  type Selection,
  type WorkingId,
  type Workspace,
  type WorkspaceIdentity,
} from "../model/index.ts";
import {
  assembleOperations,
  estimateCost,
  relabelLocale,
  restoreSides,
  writePlan,
  type ObjectSides,
  type Operation,
  type PlanCounts,
  type PlanHeader,
} from "../plan/index.ts";
import {
  isMappedKind,
  openRemote,
  openSnapshot,
  openWorkingCopy,
  readLiveContent,
  remoteFolder,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type ObjectStore,
  type Remote,
  type Snapshot,
} from "../snapshot/index.ts";
import { readContentTree, type ContentTree } from "./content-tree.ts";
import { listWritingOrder } from "./list-writing-order.ts";
import { findLookalikes, matchDestination, type Lookalikes } from "./match-destination.ts";
import { narrowToSelection, type NarrowWorking } from "./narrow-to-selection.ts";

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
  const { folder, out, workspace, apiVersion } = options;
  const remote = await openRemote(folder, identity.workspaceId);
  const live = await readLiveContent(workspace, { ...options, folder: remote.folder });
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
        narrow: await narrowToSelection(options.selection ?? {}, snapshot, remote.idMap),
      }),
      finish: (counts) => ({
        baseHash: hashes.base.digest("hex"),
        liveHash: hashes.live.digest("hex"),
        cost: costOf(counts, { live, workspace, learnt }),
      }),
    });
  } finally {
    await live.close();
    await remote.close();
  }
}

interface Sources {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
  readonly workspace: Workspace;
  readonly hashes: { readonly base: Hash; readonly live: Hash };
  readonly lookalikes: Lookalikes;
  readonly restore: boolean;
  readonly narrow: NarrowWorking;
  /** What is learnt of the operations while they are listed. */
  readonly learnt: { namesNewsfeeds: boolean };
}

async function* listOperations(sources: Sources): AsyncGenerator<Operation> {
  // Parents come before children: what is not here by then is not created by this plan.
  const created = new Set<string>();
  for (const resource of RESOURCES) {
    // Where nothing differs, nobody asks where anything stands.
    let tree: Promise<ContentTree> | undefined;
    const base = await sources.remote.openBase(resource);
    try {
      for await (const operation of listResource(
        sources,
        resource,
        base,
        created,
        async () => (tree ??= readContentTree(sources, resource)),
      )) {
        if (operation.action === "create") {
          created.add(`${resource}/${operation.key}`);
        }
        sources.learnt.namesNewsfeeds ||=
          operation.action !== "hold" && operation.changes.some(({ field }) => field === "assignments");
        yield operation;
      }
    } finally {
      await base.close();
    }
  }
}

async function* listResource(
  { snapshot, remote, live: content, workspace, hashes, lookalikes, restore, narrow }: Sources,
  resource: Resource,
  base: LiveLines<BaseObject>,
  created: ReadonlySet<string>,
  readTree: () => Promise<ContentTree>,
): AsyncGenerator<Operation> {
  const isOffered = !workspace.unavailable().has(resource);
  const knownLocales = new Set(snapshot.header.locales);
  const working = await openWorkingCopy(snapshot.folder, resource);
  try {
    for (const id of await listWritingOrder(working, resource, remote)) {
      const remoteId = remote.idMap.toRemote(resource, id);
      const lines =
        remoteId === undefined ? undefined : await readLines(base, content.of(resource), remoteId);
      hashes.base.update(lines?.base ?? "");
      hashes.live.update(lines?.live ?? "");
      const isItself =
        remote.isOrigin && remoteId !== undefined && !remote.idMap.isMapped(resource, remoteId);
      if (isItself && isOffered && (await isUntouched(working, id, lines))) {
        continue;
      }
      const object = await working.read(id);
      if (object === undefined) {
        continue;
      }
      // A copy of an object that has another id here is nobody: two copies would write over each other.
      const isCopy = remoteId !== undefined && remote.idMap.toWorking(resource, remoteId) !== id;
      const seen = remoteId === undefined || isCopy ? undefined : await base.read(remoteId);
      const now =
        remoteId === undefined || isCopy
          ? undefined
          : isOffered
            ? await content.of(resource).read(remoteId)
            : seen;
      const live = now === undefined ? undefined : remote.idMap.toWorkingObject(now);
      const meant = narrow(
        remote.isOrigin || live !== undefined ? object : forDestination(object, workspace),
        live,
      );
      if (meant === undefined) {
        continue;
      }
      const sides: ObjectSides = {
        working: meant,
        base: seen === undefined ? undefined : remote.idMap.toWorkingObject(seen),
        live,
        remoteId,
        written: (place) =>
          remoteId === undefined ? undefined : remote.written.find(resource, remoteId, place),
      };
      const tree = await readTree();
      yield* assembleOperations(restore && !isCopy ? restoreSides(sides) : sides, {
        multilingual: workspace.languages().multilingual,
        isOffered,
        place: tree.placeOf(object),
        findParent: (parent, parentId) =>
          tree.isLive(parent, parentId)
            ? "live"
            : created.has(`${parent}/${parentId}`)
              ? "planned"
              : "missing",
        parents: tree.parentsOf(object),
        knownLocales,
        lookalikes: lookalikes.get(`${resource}/${id}`) ?? [],
        isMapped: (target, reference) =>
          !isMappedKind(target) || remote.idMap.toRemoteReference(target, reference) !== undefined,
      });
    }
  } finally {
    await working.close();
  }
}

/** What is created in a destination has that workspace's default locale; news is in no other. */
function forDestination(object: ContentObject, workspace: Workspace): ContentObject {
  const { defaultLocale } = workspace.languages();
  const there = { ...object, defaultLocale, content: { [defaultLocale]: {} } };
  return object.resource === "news-item" ? relabelLocale(object, there) : { ...object, defaultLocale };
}

interface Lines {
  readonly base: Buffer | undefined;
  readonly live: Buffer | undefined;
}

async function readLines(base: LiveLines<BaseObject>, live: LiveLines, id: RemoteId): Promise<Lines> {
  return { base: await base.readBytes(id), live: await live.readBytes(id) };
}

/** True where working copy, base and workspace have the same line: then nothing needs to be parsed to be equal. */
async function isUntouched(
  working: ObjectStore<WorkingId>,
  id: WorkingId,
  lines: Lines | undefined,
): Promise<boolean> {
  const line = lines?.base?.equals(lines.live ?? EMPTY) === true ? await working.readBytes(id) : undefined;
  return line !== undefined && line.equals(lines?.live ?? EMPTY);
}

const EMPTY = Buffer.alloc(0);

function costOf(
  counts: PlanCounts,
  { live, workspace, learnt }: Pick<Sources, "live" | "workspace" | "learnt">,
): PlanHeader["cost"] {
  const { limitPerWindow, windowSeconds, roundTripMs } = workspace.requests();
  return estimateCost({
    counts,
    liveObjects: {
      collection: live.of("collection").ids().length,
      section: live.of("section").ids().length,
      article: live.of("article").ids().length,
      "news-item": live.of("news-item").ids().length,
    },
    namesNewsfeeds: learnt.namesNewsfeeds,
    limitPerWindow,
    windowSeconds,
    roundTripMs,
  });
}
