import { createAppender, readNdjson } from "../files/index.ts";
import {
  fieldRules,
  isNewId,
  withValue,
  valueAt,
  type ContentObject,
  type LiveObject,
  type ReferenceTarget,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../model/index.ts";

/** One line of `id-map.ndjson`: an object of the snapshot and what it is called in a workspace. */
export interface IdMapEntry {
  readonly resource: Resource;
  readonly originId: WorkingId;
  readonly destinationId: RemoteId;
  readonly runId: string;
}

/**
 * Between the ids of a snapshot and those of one workspace. For the snapshot's origin every id is its own,
 * but for objects that were made up in the working copy and created since.
 */
export class IdMap {
  readonly #append: (lines: readonly string[]) => Promise<void>;
  readonly #toRemote = new Map<string, RemoteId>();
  readonly #toWorking = new Map<string, WorkingId>();

  private constructor(path: string) {
    this.#append = createAppender(path);
  }

  static async load(path: string): Promise<IdMap> {
    const map = new IdMap(path);
    for await (const { value } of readNdjson(path, { dropTornTail: true })) {
      map.#remember(value as unknown as IdMapEntry);
    }
    return map;
  }

  #remember(entry: IdMapEntry): void {
    this.#toRemote.set(`${entry.resource}/${entry.originId}`, entry.destinationId);
    this.#toWorking.set(`${entry.resource}/${entry.destinationId}`, entry.originId);
  }

  /** The id in the workspace, or undefined for an object that is not there yet. */
  toRemote(resource: Resource, id: WorkingId): RemoteId | undefined {
    return this.#toRemote.get(`${resource}/${id}`) ?? (isNewId(id) ? undefined : (id as string as RemoteId));
  }

  toWorking(resource: Resource, id: RemoteId): WorkingId {
    return this.#toWorking.get(`${resource}/${id}`) ?? (id as string as WorkingId);
  }

  /** True for an object that was made up in the snapshot and has been created since. */
  isMapped(resource: Resource, id: RemoteId): boolean {
    return this.#toWorking.has(`${resource}/${id}`);
  }

  /** Adds an object that was created; on disk when this resolves. */
  async add(entry: IdMapEntry): Promise<void> {
    if (this.#toRemote.get(`${entry.resource}/${entry.originId}`) === entry.destinationId) {
      return;
    }
    await this.#append([JSON.stringify(entry)]);
    this.#remember(entry);
  }

  /** A live object in the snapshot's ids. */
  toWorkingObject(live: LiveObject): ContentObject {
    const object = { ...live, id: this.toWorking(live.resource, live.id) };
    return mapReferences<WorkingId>(object, (resource, id) => this.toWorking(resource, id as RemoteId));
  }

  /**
   * An object of the snapshot in the workspace's ids. `missing` is called for a parent that is not in the
   * workspace, and throws.
   */
  toRemoteObject(
    object: ContentObject,
    missing: (resource: Resource, id: string) => never,
  ): ContentObject<string> {
    return mapReferences<string>(
      object,
      (resource, id) => this.toRemote(resource, id as WorkingId) ?? missing(resource, id),
    );
  }
}

/** Applies a translation to every reference to content; teammates and newsfeeds keep their ids. */
function mapReferences<Id extends string>(
  object: ContentObject<Id>,
  translate: (resource: Resource, id: string) => string,
): ContentObject<Id> {
  let mapped = object;
  for (const [field, rule] of fieldRules(object.resource)) {
    const place = { locale: null, field };
    const id = rule.scope === "settings" && rule.kind === "reference" ? valueAt(object, place) : undefined;
    const target = referenceTarget(object, rule.references);
    if (typeof id === "string" && target !== undefined) {
      mapped = withValue(mapped, place, translate(target, id));
    }
  }
  return mapped;
}

function referenceTarget(
  object: ContentObject<string>,
  target: ReferenceTarget | undefined,
): Resource | undefined {
  switch (target) {
    case "collection":
    case "section":
    case "article":
    case "news-item":
      return target;
    case "admin":
    case "newsfeed":
    case "help-center":
      return undefined;
    case undefined:
      // An article stands in a collection or in a section; its parent type says which.
      return object.settings["parentType"] === "section" ? "section" : "collection";
  }
}
