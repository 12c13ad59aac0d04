import type { Ancestry, ContentObject, ReferenceTarget } from "../model/index.ts";
import { nameOf, parentOf } from "../plan/index.ts";
import type { Snapshot } from "../snapshot/index.ts";

interface Group {
  readonly id: string;
  readonly name: string;
  readonly isCollection: boolean;
  readonly parent: ReturnType<typeof parentOf>;
}

/** Deeper than any Help Center nests; ends a circle that somebody made by hand. */
const DEEPEST_NESTING = 5;

/** Collections and sections by what people know them by; memory holds a name and a parent of each. */
export class GroupTree {
  readonly #groups = new Map<string, Group>();

  /** Adds a group; of two with the same id the later one counts. What is no group is passed over. */
  add(object: ContentObject): void {
    if (object.resource === "collection" || object.resource === "section") {
      this.#groups.set(`${object.resource}/${object.id}`, {
        id: object.id,
        name: nameOf(object),
        isCollection: object.resource === "collection",
        parent: parentOf(object),
      });
    }
  }

  async addAll(objects: AsyncIterable<ContentObject>): Promise<void> {
    for await (const object of objects) {
      this.add(object);
    }
  }

  /** The collections an object stands in, itself included where it is one, from the inside outwards. */
  readonly collectionsOf: Ancestry = (object) => {
    const own = this.#groups.get(`${object.resource}/${object.id}`);
    return [...(own === undefined ? [] : [own]), ...this.#parentsOf(object)].filter(
      ({ isCollection }) => isCollection,
    );
  };

  /** Names of what an object stands in, outermost first. */
  placeOf(object: ContentObject): string[] {
    return this.#parentsOf(object)
      .map(({ name }) => name)
      .toReversed();
  }

  /** The name of a group; a parent is a section or else a collection. */
  nameOf(target: ReferenceTarget | "parent", id: string): string | undefined {
    const kinds = target === "parent" ? ["section", "collection"] : [target];
    return kinds.map((kind) => this.#groups.get(`${kind}/${id}`)?.name).find((name) => name !== undefined);
  }

  #parentsOf(object: ContentObject): Group[] {
    const parents: Group[] = [];
    let parent = parentOf(object);
    while (parent !== undefined && parents.length < DEEPEST_NESTING) {
      const [resource, id] = parent;
      const group = this.#groups.get(`${resource}/${id}`);
      const isCollection = resource === "collection";
      parents.push(group ?? { id, name: `${resource} ${id}`, isCollection, parent: undefined });
      parent = group?.parent;
    }
    return parents;
  }
}

/** Reads the groups of a snapshot's working copy. */
export async function readGroupTree(snapshot: Snapshot): Promise<GroupTree> {
  const tree = new GroupTree();
  await tree.addAll(snapshot.objects("collection"));
  await tree.addAll(snapshot.objects("section"));
  return tree;
}
