import {
  mapReferences,
  type ContentObject,
  type FieldPlace,
  type Newsfeed,
  type RemoteId,
  type Resource,
  type WorkingId,
  type Workspace,
  type WrittenHashes,
} from "../../model/index.ts";
import {
  openRemote,
  openWorkingCopy,
  readReferences,
  type IdMap,
  type LiveContent,
  type Snapshot,
} from "../../snapshot/index.ts";

/**
 * The content of one workspace at one time, in a snapshot or live. Ids and references are the workspace's own
 * where it has the object, so that two states of it can be laid beside each other.
 */
export interface ContentState {
  /** What people call it. */
  readonly name: string;
  readonly newsfeeds: readonly Newsfeed[];
  /** False where nothing can be said of a resource: the workspace does not show any. */
  knows(resource: Resource): boolean;
  open(resource: Resource): Promise<StateOfResource>;
  /** What was sent of a field and what came back, as far as this state remembers. */
  written(object: ContentObject, place: FieldPlace): WrittenHashes | undefined;
}

interface StateOfResource {
  readonly ids: readonly WorkingId[];
  read(id: WorkingId): Promise<ContentObject | undefined>;
  close(): Promise<void>;
}

/** The working copy of a snapshot. */
export async function openSnapshotState(snapshot: Snapshot, name: string): Promise<ContentState> {
  const remote = await openRemote(snapshot.folder, snapshot.header.origin.workspaceId);
  const { newsfeeds } = await readReferences(snapshot.folder);
  return {
    name,
    newsfeeds,
    knows: () => true,
    async open(resource) {
      const working = await openWorkingCopy(snapshot.folder, resource);
      const ownIds = new Map(working.ids.flatMap((id) => shownAs(resource, id, remote.idMap)));
      return {
        ids: [...ownIds.keys()],
        async read(id) {
          const ownId = ownIds.get(id);
          const object = ownId === undefined ? undefined : await working.read(ownId);
          return object === undefined ? undefined : inWorkspaceIds(object, id, remote.idMap);
        },
        close: async () => working.close(),
      };
    },
    written: ({ resource, id }, place) => remote.written.find(resource, id as string as RemoteId, place),
  };
}

/** Content that was just read from the workspace. */
export function openLiveState(
  live: LiveContent,
  workspace: Workspace,
  { name, newsfeeds }: Pick<ContentState, "name" | "newsfeeds">,
): ContentState {
  return {
    name,
    newsfeeds,
    knows: (resource) => !workspace.unavailable().has(resource),
    open: async (resource) => ({
      ids: live.of(resource).ids() as readonly string[] as readonly WorkingId[],
      read: async (id) => asShown(await live.of(resource).read(id as string as RemoteId)),
      close: async () => undefined,
    }),
    written: () => undefined,
  };
}

/** Its ids are the workspace's own: in a comparison, they are the ones to show. */
function asShown(object: ContentObject<string> | undefined): ContentObject | undefined {
  return object as ContentObject | undefined;
}

/** The id an object goes by, and its own. A copy of an object that has another id here is nobody. */
function shownAs(resource: Resource, id: WorkingId, idMap: IdMap): (readonly [WorkingId, WorkingId])[] {
  const remoteId = idMap.toRemote(resource, id);
  if (remoteId === undefined) {
    return [[id, id]];
  }
  return idMap.toWorking(resource, remoteId) === id ? [[remoteId as string as WorkingId, id]] : [];
}

function inWorkspaceIds(object: ContentObject, id: WorkingId, idMap: IdMap): ContentObject {
  return mapReferences(
    { ...object, id },
    (target, reference) => idMap.toRemoteReference(target, reference) ?? reference,
  );
}
