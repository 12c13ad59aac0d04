import {
  compareIds,
  narrowLocales,
  valueAt,
  withValue,
  type ContentObject,
  type LiveObject,
  type LocaleCode,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../../model/index.ts";
import { mergePulled, relabelLocale, type MergedObject } from "../../plan/index.ts";
import {
  asLastSeen,
  openWorkingCopy,
  writeWorkingCopy,
  type BaseObject,
  type LiveLines,
  type ObjectStore,
  type Remote,
} from "../../snapshot/index.ts";
import type { IsMeant } from "../select-content.ts";
import type { PullTally } from "./pull-tally.ts";

export interface PullResourceInput {
  /** The snapshot's folder. */
  readonly folder: string;
  readonly remote: Remote;
  readonly resource: Resource;
  readonly live: LiveLines;
  readonly isMeant: IsMeant;
  /** Undefined for all. */
  readonly locales: readonly LocaleCode[] | undefined;
  readonly tally: PullTally;
}

/**
 * Merges one resource. What is not meant stays as it is in working copy and base, so that a later pull of
 * everything finds it as if this one had not been.
 *
 * The working copy is replaced before the base. A process killed between the two leaves a working copy that
 * equals the workspace, which the next pull takes as such; the other way round it would look like an edit
 * that undoes the workspace's own change.
 */
export async function pullResource(input: PullResourceInput): Promise<void> {
  const { folder, remote, resource } = input;
  const base = await remote.openBase(resource);
  let working = await openWorkingCopy(folder, resource);
  try {
    await writeWorkingCopy(folder, resource, mergeWorking({ ...input, base, working }));
    await working.close();
    working = await openWorkingCopy(folder, resource);
    await remote.writeBase(resource, mergeBase({ ...input, base, working }));
  } finally {
    await working.close();
    await base.close();
  }
}

/** Counts the locales of a resource that is left as it is. */
export async function keepResource(folder: string, resource: Resource, tally: PullTally): Promise<void> {
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

interface Sides extends PullResourceInput {
  readonly base: LiveLines<BaseObject>;
  readonly working: ObjectStore<WorkingId>;
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
    const seen = remoteId === undefined || isCopy ? undefined : await readSeen(sides, remoteId);
    const merged = seen?.live === undefined ? undefined : merge(sides, before, seen.base, seen.live);
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
    const seen = await readSeen(sides, id);
    if (seen === undefined) {
      const kept = await base.read(id);
      if (kept !== undefined) {
        yield kept;
      }
      continue;
    }
    const ours = await working.read(remote.idMap.toWorking(resource, id));
    if (seen.live !== undefined) {
      tally.live += 1;
      yield keepConflicts(seen.live, seen.base, merge(sides, ours, seen.base, seen.live));
    } else if (seen.base !== undefined && ours !== undefined && !remote.idMap.isReplaced(resource, id)) {
      // Once it is gone here too, or back under another id, there is nothing left to say of it.
      tally.deletedLive += 1;
      yield { ...seen.base, deletedLive: true };
    }
  }
}

interface Seen {
  readonly base: BaseObject | undefined;
  /** Undefined where it is gone from the workspace. */
  readonly live: LiveObject | undefined;
}

/** An object as it was and as it is in the workspace, as far as it is meant; undefined where it is not at all. */
async function readSeen(sides: Sides, id: RemoteId): Promise<Seen | undefined> {
  const base = await sides.base.read(id);
  const live = await sides.live.read(id);
  // What is gone is judged by what it was.
  const judged = live ?? base;
  if (judged === undefined || !sides.isMeant(sides.remote.idMap.toWorkingObject(judged))) {
    return undefined;
  }
  return {
    base,
    live: live === undefined ? undefined : narrowLocales(live, lastSeen(base, live), sides.locales),
  };
}

function lastSeen(base: BaseObject | undefined, live: LiveObject): LiveObject | undefined {
  return base === undefined ? undefined : relabelLocale(asLastSeen(base), live);
}

function merge(
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
