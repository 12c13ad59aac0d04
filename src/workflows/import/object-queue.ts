import { compareIds, type Resource, type UnitPlace, type WorkingId } from "../../model/index.ts";

/** Something about a unit; undefined where its id says no place. */
interface Placed {
  readonly place: UnitPlace | undefined;
}

/** Things about units, in the order of the snapshot's objects, which are taken as the objects come. */
export class ObjectQueue<Item extends Placed> {
  readonly #items: Iterator<Item>;
  #head: Item | undefined;

  constructor(items: Iterable<Item>) {
    this.#items = items[Symbol.iterator]();
    this.#advance();
  }

  /** True where the next is about an object of that resource. */
  isAt(resource: Resource): boolean {
    return this.#head?.place?.resource === resource;
  }

  /** True where the next is about that object. */
  isAbout(resource: Resource, id: WorkingId): boolean {
    return this.isAt(resource) && this.#head?.place?.objectId === id;
  }

  /** What is about objects that would come before that one: they are gone. */
  takeBefore(resource: Resource, id: WorkingId): readonly Item[] {
    return this.#takeWhile((place) => place?.resource === resource && compareIds(place.objectId, id) < 0);
  }

  /** What is about that object. */
  takeOf(resource: Resource, id: WorkingId): readonly Item[] {
    return this.#takeWhile((place) => place?.resource === resource && place.objectId === id);
  }

  /** What is left about a resource. */
  takeRest(resource: Resource): readonly Item[] {
    return this.#takeWhile((place) => place?.resource === resource);
  }

  /** All that is left. */
  takeAll(): readonly Item[] {
    return this.#takeWhile(() => true);
  }

  #takeWhile(isTaken: (place: UnitPlace | undefined) => boolean): readonly Item[] {
    const taken: Item[] = [];
    while (this.#head !== undefined && isTaken(this.#head.place)) {
      taken.push(this.#head);
      this.#advance();
    }
    return taken;
  }

  #advance(): void {
    const next = this.#items.next();
    this.#head = next.done === true ? undefined : next.value;
  }
}
