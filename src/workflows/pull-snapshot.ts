import { ConflictError } from "../errors.ts";
import {
  compareIds,
  RESOURCES,
  valueAt,
  withValue,
  type ContentObject,
  type LiveObject,
  type LocaleCode,
  type RemoteId,
  type Resource,
  type Workspace,
  type WorkingId,
  type WorkspaceIdentity,
} from "../model/index.ts";
import { mergePulled, relabelLocale, type MergedObject } from "../plan/index.ts";
import {
  countObjects,
  openRemote,
  openWorkingCopy,
  readLiveContent,
  readSnapshotHeader,
  SNAPSHOT_FORMAT_VERSION,
  writeReferences,
  writeSnapshotHeader,
  writeWorkingCopy,
  type BaseObject,
  type LiveLines,
  type ObjectStore,
  type Remote,
  type SnapshotHeader,
} from "../snapshot/index.ts";

export interface PullOptions {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  readonly signal?: AbortSignal;
  /** Called after every object read. */
  readonly onObject?: (resource: Resource, count: number) => void;
}

/** What a pull did to one resource, in objects; `conflicts` in fields. */
export interface PullCounts {
  readonly live: number;
  /** New in the working copy. */
  readonly added: number;
  /** Took at least one new value from the workspace. */
  readonly updated: number;
  /** Hold at least one edit of yours that is not in the workspace. */
  readonly edited: number;
  /** Fields that changed on both sides. */
  readonly conflicts: number;
  /** Were there once and are gone from the workspace. */
  readonly deletedLive: number;
}

export interface PullResult {
  readonly header: SnapshotHeader;
  readonly byResource: Readonly<Record<Resource, PullCounts>>;
}

/**
 * Reads a workspace into a snapshot folder, merging per field: what nobody touched follows the workspace,
 * what was edited stays, what moved on both sides stays and is a conflict.
 *
 * The working copy is replaced before the base. A process killed between the two leaves a working copy that
 * equals the workspace, which the next pull takes as such; the other way round it would look like an edit
 * that undoes the workspace's own change.
 *
 * Throws ConflictError where the folder belongs to another workspace.
 */
export async function pullSnapshot(options: PullOptions): Promise<PullResult> {
  const { folder, workspace } = options;
  const identity = await workspace.identify();
  const present = await readSnapshotHeader(folder);
  if (present !== undefined && present.origin.workspaceId !== identity.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot pull into ${folder}: it holds workspace ${present.origin.workspaceId} ("${present.origin.name}"), but the token is for ${identity.workspaceId} ("${identity.workspaceName}").`,
      hint: "Pull into another folder, or use the token of the first workspace.",
    });
  }
  const remote = await openRemote(folder, identity.workspaceId);
  const live = await readLiveContent(workspace, { ...options, folder: remote.folder });
  try {
    const byResource: Partial<Record<Resource, PullCounts>> = {};
    const locales = new Set<LocaleCode>();
    for (const resource of RESOURCES) {
      const tally = new PullTally(live.of(resource).ids().length, locales);
      if (workspace.unavailable().has(resource)) {
        await keepResource(folder, resource, tally);
      } else {
        await pullResource(folder, remote, live.of(resource), resource, tally);
      }
      byResource[resource] = tally.counts();
    }
    const references = {
      admins: await workspace.admins(),
      newsfeeds: await workspace.newsfeeds(),
      helpCenters: await workspace.helpCenters(),
    };
    await writeReferences(folder, references);
    const header = await describeSnapshot(options, identity, locales);
    await writeSnapshotHeader(folder, header);
    return { header, byResource: byResource as Record<Resource, PullCounts> };
  } finally {
    await live.close();
  }
}

async function pullResource(
  folder: string,
  remote: Remote,
  live: LiveLines,
  resource: Resource,
  tally: PullTally,
): Promise<void> {
  const base = await remote.openBase(resource);
  let working = await openWorkingCopy(folder, resource);
  try {
    await writeWorkingCopy(folder, resource, mergeWorking({ remote, resource, live, base, working, tally }));
    await working.close();
    working = await openWorkingCopy(folder, resource);
    await remote.writeBase(resource, mergeBase({ remote, resource, live, base, working, tally }));
  } finally {
    await working.close();
    await base.close();
  }
}

/** A workspace that does not have such objects at all says nothing about those that were pulled before. */
async function keepResource(folder: string, resource: Resource, tally: PullTally): Promise<void> {
  const working = await openWorkingCopy(folder, resource);
  try {
    for (const id of working.ids) {
      const object = await working.read(id);
      if (object !== undefined) {
        tally.addLocales(object);
      }
    }
  } finally {
    await working.close();
  }
}

interface Sides {
  readonly remote: Remote;
  readonly resource: Resource;
  readonly live: LiveLines;
  readonly base: LiveLines<BaseObject>;
  readonly working: ObjectStore<WorkingId>;
  readonly tally: PullTally;
}

async function* mergeWorking(sides: Sides): AsyncGenerator<ContentObject> {
  const { remote, resource, live, working, tally } = sides;
  const ids = new Set<WorkingId>(working.ids);
  for (const id of live.ids()) {
    ids.add(remote.idMap.toWorking(resource, id));
  }
  for (const id of [...ids].toSorted(compareIds)) {
    const before = await working.read(id);
    const remoteId = remote.idMap.toRemote(resource, id);
    // A copy of an object that has another id here is nobody: it stays as it is.
    const isCopy = remoteId !== undefined && remote.idMap.toWorking(resource, remoteId) !== id;
    const merged = remoteId === undefined || isCopy ? undefined : await merge(sides, before, remoteId);
    tally.add(before, merged);
    const after = merged === undefined ? before : merged.working;
    if (after !== undefined) {
      tally.addLocales(after);
      yield after;
    }
  }
}

async function* mergeBase(sides: Sides): AsyncGenerator<BaseObject> {
  const { remote, resource, live, base, working, tally } = sides;
  const ids = new Set([...live.ids(), ...base.ids()]);
  for (const id of [...ids].toSorted(compareIds)) {
    const seen = await base.read(id);
    const now = await live.read(id);
    const ours = await working.read(remote.idMap.toWorking(resource, id));
    if (now !== undefined) {
      yield keepConflicts(now, seen, mergeSides(sides, ours, seen, now));
    } else if (seen !== undefined && ours !== undefined) {
      // Once it is gone here too, there is nothing left to say of it.
      tally.deletedLive += 1;
      yield { ...seen, deletedLive: true };
    }
  }
}

async function merge(
  sides: Sides,
  working: ContentObject | undefined,
  id: RemoteId,
): Promise<MergedObject | undefined> {
  const now = await sides.live.read(id);
  return now === undefined ? undefined : mergeSides(sides, working, await sides.base.read(id), now);
}

function mergeSides(
  { remote, resource }: Sides,
  working: ContentObject | undefined,
  base: BaseObject | undefined,
  live: LiveObject,
): MergedObject {
  return mergePulled({
    working,
    base: base === undefined ? undefined : remote.idMap.toWorkingObject(base),
    live: remote.idMap.toWorkingObject(live),
    written: (place) => remote.written.find(resource, live.id, place),
  });
}

/** The new base: what is live, but for fields in conflict, which keep what both sides started from. */
function keepConflicts(
  live: LiveObject,
  base: BaseObject | undefined,
  { conflicts: places }: MergedObject,
): BaseObject {
  if (places.length === 0) {
    return live;
  }
  const seen = base === undefined ? undefined : relabelLocale(base, live);
  let kept: LiveObject = live;
  for (const place of places) {
    kept = withValue(kept, place, seen === undefined ? undefined : valueAt(seen, place));
  }
  return { ...kept, conflicts: places.map((place) => ({ ...place, live: valueAt(live, place) ?? null })) };
}

class PullTally {
  readonly #live: number;
  readonly #locales: Set<LocaleCode>;
  #added = 0;
  #updated = 0;
  #edited = 0;
  #conflicts = 0;
  deletedLive = 0;

  constructor(live: number, locales: Set<LocaleCode>) {
    this.#live = live;
    this.#locales = locales;
  }

  addLocales(object: ContentObject): void {
    for (const locale of Object.keys(object.content)) {
      this.#locales.add(locale);
    }
  }

  add(before: ContentObject | undefined, merged: MergedObject | undefined): void {
    this.#added += Number(before === undefined && merged?.working !== undefined);
    this.#updated += Number((merged?.followed.length ?? 0) > 0);
    this.#edited += Number((merged?.kept.length ?? 0) > 0);
    this.#conflicts += merged?.conflicts.length ?? 0;
  }

  counts(): PullCounts {
    return {
      live: this.#live,
      added: this.#added,
      updated: this.#updated,
      edited: this.#edited,
      conflicts: this.#conflicts,
      deletedLive: this.deletedLive,
    };
  }
}

async function describeSnapshot(
  { folder, workspace, apiVersion }: PullOptions,
  identity: WorkspaceIdentity,
  locales: ReadonlySet<LocaleCode>,
): Promise<SnapshotHeader> {
  const { multilingual, defaultLocale } = workspace.languages();
  return {
    kind: "helpferry-snapshot",
    formatVersion: SNAPSHOT_FORMAT_VERSION,
    origin: { workspaceId: identity.workspaceId, name: identity.workspaceName, apiVersion },
    defaultLocale,
    multilingual,
    locales: [...locales].toSorted(),
    counts: await countObjects(folder),
  };
}
