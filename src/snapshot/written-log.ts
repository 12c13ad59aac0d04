import { createAppender, readNdjson, type Appender, type Disk } from "../files/index.ts";
import type { FieldPlace, RemoteId, Resource, WrittenHashes } from "../model/index.ts";

/** One line of `written.ndjson`: what was sent of a field and what the workspace made of it. */
export interface WrittenEntry extends FieldPlace, WrittenHashes {
  readonly resource: Resource;
  readonly id: RemoteId;
}

/**
 * The memory of what a workspace rewrites: Intercom changes the HTML it is sent, so what is read back never
 * equals what stands in the working copy. Where both hashes still hold, nothing has changed.
 */
export class WrittenLog {
  readonly #appender: Appender;
  readonly #hashes = new Map<string, WrittenHashes>();

  private constructor(path: string, disk: Disk | undefined) {
    this.#appender = createAppender(path, disk);
  }

  static async load(path: string, disk?: Disk): Promise<WrittenLog> {
    const log = new WrittenLog(path, disk);
    for await (const { value } of readNdjson(path, { dropTornTail: true })) {
      log.#remember(value as unknown as WrittenEntry);
    }
    return log;
  }

  #remember(entry: WrittenEntry): void {
    const key = keyOf(entry.resource, entry.id, entry);
    if (entry.sentHash === entry.returnedHash) {
      this.#hashes.delete(key);
    } else {
      this.#hashes.set(key, { sentHash: entry.sentHash, returnedHash: entry.returnedHash });
    }
  }

  /** Undefined where the workspace keeps the field as it was sent. */
  find(resource: Resource, id: RemoteId, place: FieldPlace): WrittenHashes | undefined {
    return this.#hashes.get(keyOf(resource, id, place));
  }

  /** Adds what was written; on disk when this resolves. */
  async add(entries: readonly WrittenEntry[]): Promise<void> {
    await this.#appender.append(entries.map((entry) => JSON.stringify(entry)));
    for (const entry of entries) {
      this.#remember(entry);
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#appender.close();
  }
}

function keyOf(resource: Resource, id: RemoteId, place: FieldPlace): string {
  return `${resource}/${id}/${place.locale ?? "-"}/${place.field}`;
}
