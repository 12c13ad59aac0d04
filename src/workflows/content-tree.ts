import type { ContentObject, Resource, WorkingId } from "../model/index.ts";
import type { ParentName } from "../plan/index.ts";
import { readReferences, type LiveContent, type Remote, type Snapshot } from "../snapshot/index.ts";
import { GROUP_RESOURCES, readGroupTree } from "./group-tree.ts";
import { nameNewsfeeds } from "./name-newsfeeds.ts";

/** Names and parents of the groups of a snapshot: where each object stands, and whether its parent exists. */
export interface ContentTree {
  /** Names of what an object stands in, outermost first; of its newsfeeds for a news item. */
  readonly placeOf: (object: ContentObject) => readonly string[];
  /** What an object stands in, outermost first, with the locales each has a name in. */
  readonly parentsOf: (object: ContentObject) => readonly ParentName[];
  /** Where a parent is: in the workspace, to be created, or nowhere. */
  readonly findParent: (resource: Resource, id: WorkingId) => "live" | "planned" | "missing";
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
    GROUP_RESOURCES.flatMap((resource) =>
      live
        .of(resource)
        .ids()
        .map((id) => `${resource}/${id}`),
    ),
  );
  const { newsfeeds } = await readReferences(snapshot.folder);
  return {
    placeOf: (object) =>
      object.resource === "news-item" ? nameNewsfeeds(object, newsfeeds) : groups.placeOf(object),
    parentsOf: (object) => groups.parentsOf(object),
    findParent: (resource, id) => {
      const remoteId = remote.idMap.toRemote(resource, id);
      if (remoteId !== undefined) {
        return liveIds.has(`${resource}/${remoteId}`) ? "live" : "missing";
      }
      return groups.has(resource, id) ? "planned" : "missing";
    },
  };
}
