import { join } from "node:path";
import { appendLines, NdjsonIndex, replaceFile } from "../files/index.ts";
import {
  compareIds,
  type FieldPlace,
  type JsonValue,
  type LiveObject,
  type RemoteId,
  type Resource,
} from "../model/index.ts";
import { parseObject, serializeLine } from "./object-line.ts";

/** A field that was changed in the working copy and in the workspace; open until both say the same. */
export interface OpenConflict extends FieldPlace {
  /** What the workspace says; the base keeps what both sides started from. */
  readonly live: JsonValue;
}

/** An object as it was last seen in a workspace: the third leg of every three-way merge. */
export interface BaseObject extends LiveObject {
  /** True where the object was there once and is there no longer. It is never created again by itself. */
  readonly deletedLive?: boolean;
  readonly conflicts?: readonly OpenConflict[];
}

/** The base of one resource: lines in a file, the last line of an id counts. */
export class Base {
  readonly #path: string;
  readonly #resource: Resource;
  readonly #index: NdjsonIndex;

  private constructor(path: string, resource: Resource, index: NdjsonIndex) {
    this.#path = path;
    this.#resource = resource;
    this.#index = index;
  }

  static async open(folder: string, resource: Resource): Promise<Base> {
    const path = basePath(folder, resource);
    const index = await NdjsonIndex.open(
      path,
      ({ value, lineNumber }) => parseObject(value, resource, `${path} line ${lineNumber}`).id,
      { dropTornTail: true },
    );
    return new Base(path, resource, index);
  }

  /** In id order. */
  ids(): RemoteId[] {
    return (this.#index.keys() as RemoteId[]).toSorted(compareIds);
  }

  async read(id: RemoteId): Promise<BaseObject | undefined> {
    const value = await this.#index.read(id);
    return value === undefined
      ? undefined
      : parseObject<RemoteId>(value, this.#resource, `${this.#path}, ${id}`);
  }

  async close(): Promise<void> {
    await this.#index.close();
  }
}

/** Replaces the base of a resource by the objects given, which come in id order. */
export async function writeBase(
  folder: string,
  resource: Resource,
  objects: AsyncIterable<BaseObject>,
): Promise<void> {
  await replaceFile(
    basePath(folder, resource),
    (async function* lines() {
      for await (const object of objects) {
        yield `${serializeLine(object)}\n`;
      }
    })(),
  );
}

/** Records what a workspace returned for one object; it is the new base. On disk when this resolves. */
export async function appendBase(folder: string, object: BaseObject): Promise<void> {
  await appendLines(basePath(folder, object.resource), [serializeLine(object)]);
}

function basePath(folder: string, resource: Resource): string {
  return join(folder, "base", `${resource}s.ndjson`);
}
