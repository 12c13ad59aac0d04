import { NdjsonIndex } from "../files/index.ts";
import { compareIds, type LiveObject, type RemoteId, type Resource } from "../model/index.ts";
import { parseObject } from "./object-line.ts";
import { writeLines } from "./object-store.ts";

/** Objects of one resource in a workspace's own ids, a line each; the last line of an id counts. */
export class LiveLines<Line extends LiveObject = LiveObject> {
  readonly #path: string;
  readonly #resource: Resource;
  readonly #index: NdjsonIndex;

  private constructor(path: string, resource: Resource, index: NdjsonIndex) {
    this.#path = path;
    this.#resource = resource;
    this.#index = index;
  }

  /** Opens a file; a missing one has no lines, and a last line without its end is passed over. */
  static async open<Line extends LiveObject>(path: string, resource: Resource): Promise<LiveLines<Line>> {
    const index = await NdjsonIndex.open(
      path,
      ({ value, lineNumber }) => parseObject(value, resource, `${path} line ${lineNumber}`).id,
      { dropTornTail: true },
    );
    return new LiveLines(path, resource, index);
  }

  /** Writes objects as they come, in whatever order, and opens the file. */
  static async spool(
    path: string,
    resource: Resource,
    objects: AsyncIterable<LiveObject>,
  ): Promise<LiveLines> {
    await writeLines(path, objects);
    return LiveLines.open(path, resource);
  }

  /** In id order. */
  ids(): RemoteId[] {
    return (this.#index.keys() as RemoteId[]).toSorted(compareIds);
  }

  async read(id: RemoteId): Promise<Line | undefined> {
    const value = await this.#index.read(id);
    return value === undefined
      ? undefined
      : (parseObject<RemoteId>(value, this.#resource, `${this.#path}, ${this.#resource} ${id}`) as Line);
  }

  async close(): Promise<void> {
    await this.#index.close();
  }
}
