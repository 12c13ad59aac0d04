import type { ContentObject, Resource, WorkingId } from "../model/index.ts";
import type { ParentName } from "../plan/index.ts";
import { readReferences, type LiveContent, type Remote, type Snapshot } from "../snapshot/index.ts";
import { readGroupTree } from "./group-tree.ts";
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

const GROUPS = ["collection", "section"] as const satisfies readonly Resource[];

/** Reads the groups of a snapshot once. */
export async function readContentTree({
  snapshot,
  remote,
  live,
}: {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
}): Promise<ContentTree> {
  const groups = await readGroupTree(snapshot);
  const liveIds = new Set(
    GROUPS.flatMap((resource) =>
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
