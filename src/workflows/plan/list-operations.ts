import type { Hash } from "node:crypto";
import {
  RESOURCES,
  type ContentObject,
  type RemoteId,
  type Resource,
  type WorkingId,
  type Workspace,
} from "../../model/index.ts";
import {
  assembleOperations,
  assignsNewsfeeds,
  relabelLocale,
  restoreSides,
  type Allowance,
  type ObjectSides,
  type Operation,
} from "../../plan/index.ts";
import {
  isMappedKind,
  openWorkingCopy,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type ObjectStore,
  type Remote,
  type Snapshot,
} from "../../snapshot/index.ts";
import { readContentTree, type ContentTree } from "../content-tree.ts";
import type { GroupTree } from "../group-tree.ts";
import { listWritingOrder } from "../list-writing-order.ts";
import type { Lookalikes } from "../match-destination.ts";
import type { IsMeant } from "../select-content.ts";
import { listDeletes } from "./list-deletes.ts";
import type { NarrowWorking } from "./narrow-plan.ts";
import { PlannedMoves } from "./planned-moves.ts";
import { RemovedObjects } from "./removed-objects.ts";

/** What a plan is made from. */
export interface PlanSources {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
  readonly workspace: Workspace;
  readonly hashes: { readonly base: Hash; readonly live: Hash };
  /** What is learnt of the operations while they are listed. */
  readonly learnt: { namesNewsfeeds: boolean };
  readonly lookalikes: Lookalikes;
  readonly restore: boolean;
  readonly allow: ReadonlySet<Allowance>;
  readonly narrow: NarrowWorking;
  /** Which objects that were taken out of the working copy are meant. */
  readonly isMeantRemoved: IsMeant;
  /** The groups of the workspace and of the working copy. */
  readonly readGroups: () => Promise<GroupTree>;
}

/**
 * What is to be done about each object of the working copy, parents before children, and then about those that
 * were taken out of it, children before parents.
 */
export async function* listOperations(sources: PlanSources): AsyncGenerator<Operation> {
  // Parents come before children: what is not here by then is not created by this plan.
  const created = new Set<string>();
  const removed = new RemovedObjects();
  const moves = new PlannedMoves();
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
        removed,
      )) {
        if (operation.action === "create") {
          created.add(`${resource}/${operation.key}`);
        }
        moves.note(operation);
        sources.learnt.namesNewsfeeds ||= assignsNewsfeeds(operation);
        yield operation;
      }
    } finally {
      await base.close();
    }
  }
  yield* listDeletes(sources, removed, moves);
}

async function* listResource(
  { snapshot, remote, live: content, workspace, hashes, lookalikes, restore, allow, narrow }: PlanSources,
  resource: Resource,
  base: LiveLines<BaseObject>,
  created: ReadonlySet<string>,
  readTree: () => Promise<ContentTree>,
  removed: RemovedObjects,
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
        allowed: allow,
        lookalikes: lookalikes.get(`${resource}/${id}`) ?? [],
        isMapped: (target, reference) =>
          !isMappedKind(target) || remote.idMap.toRemoteReference(target, reference) !== undefined,
      });
    }
    await removed.find(resource, { remote, base, live: content.of(resource), present: working.ids });
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
