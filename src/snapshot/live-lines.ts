import { NdjsonIndex, scratchDisk } from "../files/index.ts";
import { compareIds, type LiveObject, type RemoteId, type Resource } from "../model/index.ts";
import { readLineId, readObject } from "./read-object.ts";
import { writeLines } from "./object-store.ts";

/** Objects of one resource in a workspace's own ids, a line each; the last line of an id counts. */
export class LiveLines<Line extends LiveObject = LiveObject> {
  readonly #resource: Resource;
  readonly #index: NdjsonIndex;

  private constructor(resource: Resource, index: NdjsonIndex) {
    this.#resource = resource;
    this.#index = index;
  }

  /** Opens a file; a missing one has no lines, and a last line without its end is passed over. */
  static async open<Line extends LiveObject>(path: string, resource: Resource): Promise<LiveLines<Line>> {
    const index = await NdjsonIndex.open(path, (line) => readLineId(line, resource, path), {
      dropTornTail: true,
    });
    return new LiveLines(resource, index);
  }

  /** Writes objects as they come, in whatever order, for as long as this process needs them, and opens the file. */
  static async spool(
    path: string,
    resource: Resource,
    objects: AsyncIterable<LiveObject>,
  ): Promise<LiveLines> {
    await writeLines(path, objects, scratchDisk);
    return LiveLines.open(path, resource);
  }

  /** In id order. */
  ids(): RemoteId[] {
    return (this.#index.keys() as RemoteId[]).toSorted(compareIds);
  }

  async read(id: RemoteId): Promise<Line | undefined> {
    return (await readObject(this.#index, id, this.#resource)) as Line | undefined;
  }

  /** The object's line as it stands in the file; to be used before the next is read. */
  async readBytes(id: RemoteId): Promise<Buffer | undefined> {
    return this.#index.readBytes(id);
  }

  async close(): Promise<void> {
    await this.#index.close();
  }
}
