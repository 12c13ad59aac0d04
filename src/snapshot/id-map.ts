import { createAppender, readNdjson, type Appender, type Disk } from "../files/index.ts";
import {
  isNewId,
  mapReferences,
  type ContentObject,
  type LiveObject,
  type ReferenceTarget,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import { FOREIGN, isMappedKind, SAME_REFERENCES, type ReferenceMap } from "./reference-map.ts";

/** One line of `id-map.ndjson`: an object of the snapshot and what it is called in a workspace. */
export interface IdMapEntry {
  readonly resource: Resource;
  readonly originId: WorkingId;
  readonly destinationId: RemoteId;
  /** The run that created it, or `matched` for one that was there before. */
  readonly runId: string;
  /** True where the run deleted it: the object of the snapshot has no counterpart any more. */
  readonly gone?: true;
}

/** What stands for the run of an object that was there before helpferry came. */
export const MATCHED = "matched";

export interface IdMapOptions {
  readonly path: string;
  /** True for the workspace the snapshot was pulled from: every id is its own, but for what was made up here. */
  readonly isOrigin: boolean;
  /** Teammates, newsfeeds and help centers; of the origin, each is itself. */
  readonly references?: ReferenceMap;
  readonly disk?: Disk;
}

/** Between the ids of a snapshot and those of one workspace. */
export class IdMap {
  readonly #appender: Appender;
  readonly #isOrigin: boolean;
  readonly #references: ReferenceMap;
  readonly #toRemote = new Map<string, RemoteId>();
  readonly #toWorking = new Map<string, WorkingId>();
  readonly #matched = new Set<string>();

  private constructor({ path, isOrigin, references = SAME_REFERENCES, disk }: IdMapOptions) {
    this.#appender = createAppender(path, disk);
    this.#isOrigin = isOrigin;
    this.#references = references;
  }

  static async load(options: IdMapOptions): Promise<IdMap> {
    const map = new IdMap(options);
    for await (const { value } of readNdjson(options.path, { dropTornTail: true })) {
      map.#remember(value as unknown as IdMapEntry);
    }
    return map;
  }

  #remember({ resource, originId, destinationId, runId, gone }: IdMapEntry): void {
    const key = `${resource}/${originId}`;
    if (gone !== true) {
      this.#toRemote.set(key, destinationId);
    } else if (this.#toRemote.get(key) === destinationId) {
      this.#toRemote.delete(key);
    }
    // What is gone keeps its name here: what once referred to it is still told by it.
    this.#toWorking.set(`${resource}/${destinationId}`, originId);
    if (runId === MATCHED) {
      this.#matched.add(`${resource}/${destinationId}`);
    }
  }

  /** The id in the workspace, or undefined for an object that is not there yet. */
  toRemote(resource: Resource, id: WorkingId): RemoteId | undefined {
    const mapped = this.#toRemote.get(`${resource}/${id}`);
    return mapped ?? (this.#isOrigin && !isNewId(id) ? (id as string as RemoteId) : undefined);
  }

  /** The id in the snapshot. What a destination has of its own gets an id that is none of the snapshot's. */
  toWorking(resource: Resource, id: RemoteId): WorkingId {
    const mapped = this.#toWorking.get(`${resource}/${id}`);
    return mapped ?? ((this.#isOrigin ? id : `${FOREIGN}${id}`) as WorkingId);
  }

  /** True for an object that is known to be one of the snapshot's: created by it, or matched. */
  isMapped(resource: Resource, id: RemoteId): boolean {
    return this.#toWorking.has(`${resource}/${id}`);
  }

  /** Objects of the workspace that a run created for this snapshot and that are mapped to one of it. */
  listCreated(resource: Resource): readonly (readonly [WorkingId, RemoteId])[] {
    const prefix = `${resource}/`;
    return [...this.#toRemote].flatMap(([key, id]) =>
      key.startsWith(prefix) && !this.#matched.has(`${prefix}${id}`)
        ? [[key.slice(prefix.length) as WorkingId, id] as const]
        : [],
    );
  }

  /** True for the id of an object that is gone and was created again under another. */
  isReplaced(resource: Resource, id: RemoteId): boolean {
    const now = this.#toRemote.get(`${resource}/${id}`);
    return this.#isOrigin && now !== undefined && now !== id;
  }

  /** Adds an object that was created or matched; on disk when this resolves. */
  async add(entry: IdMapEntry): Promise<void> {
    if (this.#toRemote.get(`${entry.resource}/${entry.originId}`) === entry.destinationId) {
      return;
    }
    await this.#appender.append([JSON.stringify(entry)]);
    this.#remember(entry);
  }

  /** Marks an object that a run deleted, where it is mapped; on disk when this resolves. */
  async remove(entry: Omit<IdMapEntry, "gone">): Promise<void> {
    if (this.#toRemote.get(`${entry.resource}/${entry.originId}`) === entry.destinationId) {
      const gone = { ...entry, gone: true } as const;
      await this.#appender.append([JSON.stringify(gone)]);
      this.#remember(gone);
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#appender.close();
  }

  /** What a reference of the snapshot is called in the workspace; undefined where it has no counterpart. */
  toRemoteReference(target: ReferenceTarget, id: string): string | undefined {
    return isMappedKind(target)
      ? this.#references.toRemote(target, id)
      : this.toRemote(target, id as WorkingId);
  }

  /** A live object in the snapshot's ids. */
  toWorkingObject(live: LiveObject): ContentObject {
    const object = { ...live, id: this.toWorking(live.resource, live.id) };
    return mapReferences<WorkingId>(object, (target, id) =>
      isMappedKind(target) ? this.#references.toWorking(target, id) : this.toWorking(target, id as RemoteId),
    );
  }

  /**
   * An object of the snapshot in the workspace's ids. `missing` is called for a reference that has no
   * counterpart in the workspace, and throws.
   */
  toRemoteObject(
    object: ContentObject,
    missing: (target: ReferenceTarget, id: string) => never,
  ): ContentObject<string> {
    return mapReferences<string>(
      object,
      (target, id) => this.toRemoteReference(target, id) ?? missing(target, id),
    );
  }
}
