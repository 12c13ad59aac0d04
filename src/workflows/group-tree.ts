import { UsageError } from "../errors.ts";
import {
  NAME_FIELD,
  isSameValue,
  nameOf,
  parentOf,
  valueAt,
  type Ancestry,
  type ContentObject,
  type LocaleCode,
  type ReferenceTarget,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import type { ParentName } from "../plan/index.ts";
import type { Snapshot } from "../snapshot/index.ts";

interface Group extends ParentName {
  readonly id: string;
  readonly isCollection: boolean;
  readonly parent: ReturnType<typeof parentOf<WorkingId>>;
}

/** More collections than this are not listed in a message. */
const NAMED = 20;

/** Deeper than any Help Center nests; ends a circle that somebody made by hand. */
const DEEPEST_NESTING = 5;

/** Collections and sections by what people know them by; memory holds a name, its locales and a parent of each. */
export class GroupTree {
  readonly #groups = new Map<string, Group>();

  /** Adds a group; of two with the same id the later one counts. What is no group is passed over. */
  add(object: ContentObject): void {
    if (object.resource === "collection" || object.resource === "section") {
      this.#groups.set(`${object.resource}/${object.id}`, {
        id: object.id,
        name: nameOf(object),
        locales: new Set(Object.keys(object.content).filter((locale) => hasName(object, locale))),
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

  has(resource: Resource, id: string): boolean {
    return this.#groups.has(`${resource}/${id}`);
  }

  /** The collections an object stands in, itself included where it is one, from the inside outwards. */
  readonly collectionsOf: Ancestry = (object) => {
    const own = this.#groups.get(`${object.resource}/${object.id}`);
    return [...(own === undefined ? [] : [own]), ...this.#pathFrom(object)].filter(
      ({ isCollection }) => isCollection,
    );
  };

  /** Throws UsageError where no collection has one of these ids or names. */
  checkCollection(wanted: string, idsOrNames: readonly string[] = [wanted]): void {
    const collections = [...this.#groups.values()].filter(({ isCollection }) => isCollection);
    if (!collections.some(({ id, name }) => idsOrNames.includes(id) || idsOrNames.includes(name))) {
      const names = collections.slice(0, NAMED).map(({ name }) => `"${name}"`);
      const more = collections.length > NAMED ? " and others" : "";
      throw new UsageError({
        code: "unknown-collection",
        message: `Cannot select collection "${wanted}": none has this id or name.`,
        hint: `There are: ${names.join(", ")}${more}. On the command line, a comma in a name is written \\,`,
      });
    }
  }

  /** Names of what an object stands in, outermost first; a group that is not here is named by its id. */
  placeOf(object: ContentObject): string[] {
    return this.#pathFrom(object)
      .map(({ name }) => name)
      .toReversed();
  }

  /** What an object stands in, outermost first, as far as it is here. */
  parentsOf(object: ContentObject): ParentName[] {
    return this.#pathFrom(object)
      .filter(({ id, isCollection }) => this.has(isCollection ? "collection" : "section", id))
      .toReversed();
  }

  /** The name of a group; a parent is a section or else a collection. */
  nameOf(target: ReferenceTarget | "parent", id: string): string | undefined {
    const kinds = target === "parent" ? ["section", "collection"] : [target];
    return kinds.map((kind) => this.#groups.get(`${kind}/${id}`)?.name).find((name) => name !== undefined);
  }

  #pathFrom(object: ContentObject): Group[] {
    const parents: Group[] = [];
    let parent = parentOf(object);
    while (parent !== undefined && parents.length < DEEPEST_NESTING) {
      const [resource, id] = parent;
      const group = this.#groups.get(`${resource}/${id}`);
      const isCollection = resource === "collection";
      parents.push(
        group ?? { id, name: `${resource} ${id}`, locales: new Set(), isCollection, parent: undefined },
      );
      parent = group?.parent;
    }
    return parents;
  }
}

function hasName(object: ContentObject, locale: LocaleCode): boolean {
  return !isSameValue("text", valueAt(object, { locale, field: NAME_FIELD[object.resource] }), undefined);
}

export const GROUP_RESOURCES = ["collection", "section"] as const satisfies readonly Resource[];

/** Reads groups of a snapshot's working copy: all, or those of some resources. */
export async function readGroupTree(
  snapshot: Snapshot,
  resources: readonly Resource[] = GROUP_RESOURCES,
): Promise<GroupTree> {
  const tree = new GroupTree();
  for (const resource of resources) {
    await tree.addAll(snapshot.objects(resource));
  }
  return tree;
}
