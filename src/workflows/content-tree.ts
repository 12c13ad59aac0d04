import { readAssignments, type ContentObject, type Resource, type WorkingId } from "../model/index.ts";
import { nameOf, parentOf } from "../plan/index.ts";
import { readReferences, type LiveContent, type Remote, type Snapshot } from "../snapshot/index.ts";

/** Names and parents of the groups of a snapshot: where each object stands, and whether its parent exists. */
export interface ContentTree {
  /** Names of what an object stands in, outermost first; of its newsfeeds for a news item. */
  readonly placeOf: (object: ContentObject) => readonly string[];
  /** Where a parent is: in the workspace, to be created, or nowhere. */
  readonly findParent: (resource: Resource, id: WorkingId) => "live" | "planned" | "missing";
}

interface TreeNode {
  readonly name: string;
  readonly parent: readonly [Resource, WorkingId] | undefined;
}

const GROUPS = ["collection", "section"] as const satisfies readonly Resource[];

/** Reads the groups of a snapshot once; memory holds a name and a parent for each. */
export async function readContentTree({
  snapshot,
  remote,
  live,
}: {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
}): Promise<ContentTree> {
  const nodes = new Map<string, TreeNode>();
  const liveIds = new Set<string>();
  for (const resource of GROUPS) {
    for (const id of live.of(resource).ids()) {
      liveIds.add(`${resource}/${id}`);
    }
    for await (const object of snapshot.objects(resource)) {
      nodes.set(`${resource}/${object.id}`, { name: nameOf(object), parent: parentOf(object) });
    }
  }
  const { newsfeeds } = await readReferences(snapshot.folder);
  const feeds = new Map(newsfeeds.map(({ id, name }) => [id as string, name]));
  return {
    placeOf: (object) => (object.resource === "news-item" ? feedNames(object, feeds) : pathTo(object, nodes)),
    findParent: (resource, id) => {
      const remoteId = remote.idMap.toRemote(resource, id);
      if (remoteId !== undefined) {
        return liveIds.has(`${resource}/${remoteId}`) ? "live" : "missing";
      }
      return nodes.has(`${resource}/${id}`) ? "planned" : "missing";
    },
  };
}

const DEEPEST_NESTING = 3;

function pathTo(object: ContentObject, nodes: ReadonlyMap<string, TreeNode>): string[] {
  const path: string[] = [];
  let parent = parentOf(object);
  while (parent !== undefined && path.length < DEEPEST_NESTING) {
    const node = nodes.get(parent.join("/"));
    path.unshift(node?.name ?? `${parent[0]} ${parent[1]}`);
    parent = node?.parent;
  }
  return path;
}

function feedNames(object: ContentObject, feeds: ReadonlyMap<string, string>): string[] {
  return readAssignments(object).map(({ newsfeedId }) => feeds.get(newsfeedId) ?? `newsfeed ${newsfeedId}`);
}
