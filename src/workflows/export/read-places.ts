import { nameOf, parentOf, readAssignments, type ContentObject, type WorkingId } from "../../model/index.ts";
import { readReferences, type Snapshot } from "../../snapshot/index.ts";

/** Where objects stand, in words. */
export interface Places {
  /** Notes a section, so that the articles in it are told where they stand. */
  addSection(section: ContentObject): void;
  /** The names of an object's groups, outermost first; newsfeed and date for news. */
  placeOf(object: ContentObject): readonly string[];
}

/** Deeper than any Help Center nests; ends a circle that somebody made by hand. */
const DEEPEST_NESTING = 5;

/**
 * Reads the collections of a snapshot; a name and a parent of each group stay in memory. Whoever walks the
 * snapshot in its order meets the sections before the articles, and adds them as they come.
 */
export async function readPlaces(snapshot: Snapshot): Promise<Places> {
  const groups = new Map<
    string,
    { readonly name: string; readonly parent: ReturnType<typeof parentOf<WorkingId>> }
  >();
  const add = (group: ContentObject): void => {
    groups.set(`${group.resource}/${group.id}`, { name: nameOf(group), parent: parentOf(group) });
  };
  for await (const collection of snapshot.objects("collection")) {
    add(collection);
  }
  const { newsfeeds } = await readReferences(snapshot.folder);
  const feedNames = new Map<string, string>(newsfeeds.map(({ id, name }) => [id, name]));

  const placeOf = (object: ContentObject): readonly string[] => {
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
  return { addSection: add, placeOf };
}
