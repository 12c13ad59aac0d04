import { NdjsonIndex, type KeyedLine } from "../files/index.ts";
import { compareIds, type LiveObject, type RemoteId, type Resource } from "../model/index.ts";
import { checkId, serializeLine } from "./object-line.ts";
import { readLineId, readObject } from "./read-object.ts";

/** The line of an object that is not known any more. */
interface Tombstone {
  readonly resource: Resource;
  readonly id: RemoteId;
  readonly forgotten: true;
}

const TOMBSTONE_END = Buffer.from('"forgotten":true}');
/** No object fits into a line as short as the longest tombstone and ends like one. */
const LONGEST_TOMBSTONE = 200;

/** What is appended to the lines of a resource so that an object counts as never seen. */
export function serializeTombstone(resource: Resource, id: RemoteId): string {
  const tombstone: Tombstone = { resource, id, forgotten: true };
  return JSON.stringify(tombstone);
}

/** Objects of one resource in a workspace's own ids, a line each; the last line of an id counts. */
export class LiveLines<Line extends LiveObject = LiveObject> {
  readonly #resource: Resource;
  readonly #index: NdjsonIndex;
  readonly #forgotten: ReadonlySet<string>;

  private constructor(resource: Resource, index: NdjsonIndex, forgotten: ReadonlySet<string>) {
    this.#resource = resource;
    this.#index = index;
    this.#forgotten = forgotten;
  }

  /** Opens a file; a missing one has no lines, and a last line without its end is passed over. */
  static async open<Line extends LiveObject>(path: string, resource: Resource): Promise<LiveLines<Line>> {
    const forgotten = new Set<string>();
    const index = await NdjsonIndex.open(
      path,
      (line) => {
        const id = readLineId(line, resource, path);
        if (isTombstone(line.bytes)) {
          forgotten.add(id);
        } else {
          forgotten.delete(id);
        }
        return id;
      },
      { dropTornTail: true },
    );
    return new LiveLines(resource, index, forgotten);
  }

  /** Writes objects as they come, in whatever order, for as long as this process needs them, and opens the file. */
  static async spool(
    path: string,
    resource: Resource,
    objects: AsyncIterable<LiveObject>,
  ): Promise<LiveLines> {
    return new LiveLines(resource, await NdjsonIndex.spool(path, toLines(path, objects)), new Set());
  }

  /** In id order. */
  ids(): RemoteId[] {
    const ids = this.#index.keys() as RemoteId[];
    return ids.filter((id) => !this.#forgotten.has(id)).toSorted(compareIds);
  }

  async read(id: RemoteId): Promise<Line | undefined> {
    return this.#forgotten.has(id)
      ? undefined
      : ((await readObject(this.#index, id, this.#resource)) as Line | undefined);
  }

  /** The object's line as it stands in the file; to be used before the next is read. */
  async readBytes(id: RemoteId): Promise<Buffer | undefined> {
    return this.#forgotten.has(id) ? undefined : this.#index.readBytes(id);
  }

  async close(): Promise<void> {
    await this.#index.close();
  }
}

function isTombstone(line: Buffer): boolean {
  return line.length <= LONGEST_TOMBSTONE && line.subarray(-TOMBSTONE_END.length).equals(TOMBSTONE_END);
}

async function* toLines(path: string, objects: AsyncIterable<LiveObject>): AsyncGenerator<KeyedLine> {
  for await (const object of objects) {
    checkId(object.id, path);
    yield { key: object.id, text: serializeLine(object) };
  }
}
