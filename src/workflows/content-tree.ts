import type { ContentObject, Resource, WorkingId } from "../model/index.ts";
import type { ParentName } from "../plan/index.ts";
import { readReferences, type LiveContent, type Remote, type Snapshot } from "../snapshot/index.ts";
import { GROUP_RESOURCES, readGroupTree } from "./group-tree.ts";
import { nameNewsfeeds } from "./name-newsfeeds.ts";

/** Where the objects of a snapshot stand, and which groups the workspace has. */
export interface ContentTree {
  /** Names of what an object stands in, outermost first; of its newsfeeds for a news item. */
  readonly placeOf: (object: ContentObject) => readonly string[];
  /** What an object stands in, outermost first, with the locales each has a name in. */
  readonly parentsOf: (object: ContentObject) => readonly ParentName[];
  /** True for a group of the snapshot that is in the workspace. */
  readonly isLive: (resource: Resource, id: WorkingId) => boolean;
}

/** What objects of each resource can stand in. */
const PARENTS = {
  collection: ["collection"],
  section: ["collection"],
  article: GROUP_RESOURCES,
  "news-item": [],
} as const satisfies Record<Resource, readonly Resource[]>;

export interface ContentTreeSources {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
}

/** Reads the groups that objects of a resource can stand in. */
export async function readContentTree(
  { snapshot, remote, live }: ContentTreeSources,
  resource: Resource,
): Promise<ContentTree> {
  const groups = await readGroupTree(snapshot, PARENTS[resource]);
  const liveIds = new Set(
    PARENTS[resource].flatMap((parent) =>
      live
        .of(parent)
        .ids()
        .map((id) => `${parent}/${id}`),
    ),
  );
  const { newsfeeds } = await readReferences(snapshot.folder);
  return {
    placeOf: (object) =>
      object.resource === "news-item" ? nameNewsfeeds(object, newsfeeds) : groups.placeOf(object),
    parentsOf: (object) => groups.parentsOf(object),
    isLive: (group, id) => {
      const remoteId = remote.idMap.toRemote(group, id);
      return remoteId !== undefined && liveIds.has(`${group}/${remoteId}`);
    },
  };
}
