import {
  fieldPlaces,
  fieldKind,
  isSameValue,
  RESOURCES,
  valueAt,
  withValue,
  type ContentObject,
  type LiveObject,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import { NameMatcher, relabelLocale } from "../plan/index.ts";
import {
  MATCHED,
  openWorkingCopy,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type Remote,
  type Snapshot,
} from "../snapshot/index.ts";

/** Objects of the snapshot that more than one object of the destination looks like. */
export type Lookalikes = ReadonlyMap<string, readonly RemoteId[]>;

/**
 * Finds out which objects of a destination are those of the snapshot, before anything is compared: by the id
 * map, else by unambiguous name and parent. What is found is kept in the id map, so that a later change of
 * name does not make a second object. Where both sides agree on a field, that is the base both go on from.
 * Writes to the snapshot only.
 */
export async function matchDestination(
  snapshot: Snapshot,
  remote: Remote,
  live: LiveContent,
): Promise<Lookalikes> {
  const lookalikes = new Map<string, readonly RemoteId[]>();
  // Parents first: a section is told by what it stands in.
  for (const resource of RESOURCES) {
    const matcher = await fillMatcher(snapshot, remote, live.of(resource), resource);
    const base = await remote.openBase(resource);
    try {
      for await (const object of snapshot.objects(resource)) {
        const match = isMapped(remote, resource, object.id) ? undefined : matcher.match(object);
        if (match?.kind === "ambiguous") {
          lookalikes.set(`${resource}/${object.id}`, match.ids);
        } else if (match?.kind === "one") {
          await remote.idMap.add({
            resource,
            originId: object.id,
            destinationId: match.id,
            runId: MATCHED,
          });
        }
        await recordAgreement(object, remote, live.of(resource), base);
      }
    } finally {
      await base.close();
    }
  }
  return lookalikes;
}

/**
 * Finds objects of the snapshot's own workspace that look like what is to be created in it: the same name in
 * the same place. A snapshot that was brought back from version control does not know what it created.
 */
export async function findLookalikes(
  snapshot: Snapshot,
  remote: Remote,
  live: LiveContent,
): Promise<Lookalikes> {
  const lookalikes = new Map<string, readonly RemoteId[]>();
  for (const resource of RESOURCES) {
    const working = await openWorkingCopy(snapshot.folder, resource);
    const wanted = working.ids.filter((id) => !isMapped(remote, resource, id));
    const matcher =
      wanted.length === 0 ? undefined : await fillMatcher(snapshot, remote, live.of(resource), resource);
    for (const id of wanted) {
      const object = await working.read(id);
      const ids = object === undefined ? [] : (matcher?.find(object) ?? []);
      if (ids.length > 0) {
        lookalikes.set(`${resource}/${id}`, ids);
      }
    }
    await working.close();
  }
  return lookalikes;
}

function isMapped(remote: Remote, resource: Resource, id: WorkingId): boolean {
  return remote.idMap.toRemote(resource, id) !== undefined;
}

async function fillMatcher(
  snapshot: Snapshot,
  remote: Remote,
  live: LiveLines,
  resource: Resource,
): Promise<NameMatcher> {
  const matcher = new NameMatcher(snapshot.header.defaultLocale);
  for (const id of live.ids()) {
    const object = remote.idMap.isMapped(resource, id) ? undefined : await live.read(id);
    if (object !== undefined) {
      matcher.addLive(object, remote.idMap.toWorkingObject(object));
    }
  }
  for await (const object of snapshot.objects(resource)) {
    if (!isMapped(remote, resource, object.id)) {
      matcher.addWanted(object);
    }
  }
  return matcher;
}

/** Adds to the base of an object the fields in which both sides agree, where it has none yet. */
async function recordAgreement(
  object: ContentObject,
  remote: Remote,
  live: LiveLines,
  base: LiveLines<BaseObject>,
): Promise<void> {
  const remoteId = remote.idMap.toRemote(object.resource, object.id);
  const there = remoteId === undefined ? undefined : await live.read(remoteId);
  if (remoteId === undefined || there === undefined) {
    return;
  }
  const seen = await base.read(remoteId);
  const next = addAgreed(seen ?? { ...there, content: {}, settings: {} }, object, there, remote);
  if (next !== seen && hasValues(next)) {
    await remote.appendBase(next);
  }
}

function addAgreed(base: BaseObject, object: ContentObject, there: LiveObject, remote: Remote): BaseObject {
  const live = remote.idMap.toWorkingObject(there);
  const ours = relabelLocale(object, live);
  let next = base;
  for (const place of fieldPlaces(live)) {
    const kind = fieldKind(object.resource, place.field);
    const value = valueAt(live, place);
    if (
      value !== undefined &&
      valueAt(base, place) === undefined &&
      isSameValue(kind, value, valueAt(ours, place))
    ) {
      next = withValue(next, place, valueAt(there, place));
    }
  }
  return next;
}

function hasValues({ content, settings }: BaseObject): boolean {
  return Object.keys(content).length + Object.keys(settings).length > 0;
}
