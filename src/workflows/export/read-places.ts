import { readAssignments, type ContentObject, type Resource } from "../../model/index.ts";
import { nameOf, parentOf } from "../../plan/index.ts";
import { readReferences, type Snapshot } from "../../snapshot/index.ts";

/** Says where an object stands, in words: the names of its groups, outermost first; newsfeed and date for news. */
export type PlaceOf = (object: ContentObject) => readonly string[];

const GROUPS = ["collection", "section"] as const satisfies readonly Resource[];

/** Deeper than any Help Center nests; ends a circle that somebody made by hand. */
const DEEPEST_NESTING = 5;

/** Reads the groups of a snapshot once; a name and a parent of each stay in memory. */
export async function readPlaces(snapshot: Snapshot): Promise<PlaceOf> {
  const groups = new Map<string, { readonly name: string; readonly parent: ReturnType<typeof parentOf> }>();
  for (const resource of GROUPS) {
    for await (const group of snapshot.objects(resource)) {
      groups.set(`${resource}/${group.id}`, { name: nameOf(group), parent: parentOf(group) });
    }
  }
  const { newsfeeds } = await readReferences(snapshot.folder);
  const feedNames = new Map<string, string>(newsfeeds.map(({ id, name }) => [id, name]));

  return (object) => {
    if (object.resource === "news-item") {
      return readAssignments(object).map(({ newsfeedId, publishedAt }) =>
        [feedNames.get(newsfeedId) ?? newsfeedId, publishedAt?.slice(0, 10)].filter(Boolean).join(" "),
      );
    }
    const path: string[] = [];
    let parent = parentOf(object);
    while (parent !== undefined && path.length < DEEPEST_NESTING) {
      const group = groups.get(parent.join("/"));
      path.unshift(group?.name ?? parent.join(" "));
      parent = group?.parent;
    }
    return path;
  };
}
