import {
  isSameValue,
  NAME_FIELD,
  readAssignments,
  valueAt,
  type ContentObject,
  type LocaleCode,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import { nameOf, parentOf, type ParentName } from "../plan/index.ts";
import { readReferences, type LiveContent, type Remote, type Snapshot } from "../snapshot/index.ts";

/** Names and parents of the groups of a snapshot: where each object stands, and whether its parent exists. */
export interface ContentTree {
  /** Names of what an object stands in, outermost first; of its newsfeeds for a news item. */
  readonly placeOf: (object: ContentObject) => readonly string[];
  /** What an object stands in, outermost first, with the locales each has a name in. */
  readonly parentsOf: (object: ContentObject) => readonly ParentName[];
  /** Where a parent is: in the workspace, to be created, or nowhere. */
  readonly findParent: (resource: Resource, id: WorkingId) => "live" | "planned" | "missing";
}

interface TreeNode extends ParentName {
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
      const locales = new Set(Object.keys(object.content).filter((locale) => hasName(object, locale)));
      nodes.set(`${resource}/${object.id}`, { name: nameOf(object), locales, parent: parentOf(object) });
    }
  }
  const { newsfeeds } = await readReferences(snapshot.folder);
  const feeds = new Map(newsfeeds.map(({ id, name }) => [id as string, name]));
  return {
    placeOf: (object) =>
      object.resource === "news-item"
        ? feedNames(object, feeds)
        : pathTo(object, nodes).map((step) => (typeof step === "string" ? step : step.name)),
    parentsOf: (object) => pathTo(object, nodes).filter((step) => typeof step !== "string"),
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

function hasName(object: ContentObject, locale: LocaleCode): boolean {
  return (
    isSameValue("text", valueAt(object, { locale, field: NAME_FIELD[object.resource] }), undefined) === false
  );
}

/** The groups an object stands in, outermost first; one that the snapshot lacks is named by its id. */
function pathTo(object: ContentObject, nodes: ReadonlyMap<string, TreeNode>): (TreeNode | string)[] {
  const path: (TreeNode | string)[] = [];
  let parent = parentOf(object);
  while (parent !== undefined && path.length < DEEPEST_NESTING) {
    const node = nodes.get(parent.join("/"));
    path.unshift(node ?? `${parent[0]} ${parent[1]}`);
    parent = node?.parent;
  }
  return path;
}

function feedNames(object: ContentObject, feeds: ReadonlyMap<string, string>): string[] {
  return readAssignments(object).map(({ newsfeedId }) => feeds.get(newsfeedId) ?? `newsfeed ${newsfeedId}`);
}
