import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FormatError } from "../errors.ts";
import { fileError, listFolder, NdjsonIndex, readJsonFile, replaceFile, type Disk } from "../files/index.ts";
import { compareIds, type ContentObject, type Resource } from "../model/index.ts";
import { parseObject, serializeLine, serializePretty } from "./object-line.ts";
import { readLineId, readObject } from "./read-object.ts";

/** The objects of one resource on disk, read one at a time; only their ids and places are in memory. */
export interface ObjectStore<Id extends string> {
  /** In id order. */
  readonly ids: readonly Id[];
  read(id: Id): Promise<ContentObject<Id> | undefined>;
  /** The object's line as it stands, where it has one; to be used before the next is read. */
  readBytes(id: Id): Promise<Buffer | undefined>;
  /** Releases what is open; the store must not be read afterwards. */
  close(): Promise<void>;
}

/** Opens an NDJSON file with one object a line, in whatever order people left it. */
export async function openLines<Id extends string>(
  path: string,
  resource: Resource,
): Promise<ObjectStore<Id>> {
  const seen = new Map<string, number>();
  const index = await NdjsonIndex.open(path, (line) => {
    const { lineNumber } = line;
    const id = readLineId(line, resource, path);
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      throw duplicateId(id, `${path} line ${earlier}`, `line ${lineNumber}`);
    }
    seen.set(id, lineNumber);
    return id;
  });
  return {
    ids: (index.keys() as Id[]).toSorted(compareIds),
    read: async (id) => readObject(index, id, resource),
    readBytes: async (id) => index.readBytes(id),
    close: async () => index.close(),
  };
}

/** Opens a folder with one pretty-printed object a file, named after its id. */
export async function openFolder<Id extends string>(
  path: string,
  resource: Resource,
): Promise<ObjectStore<Id>> {
  const names = await listFolder(path);
  const ids = names
    // A leading dot is no content of ours: what an operating system keeps beside a file.
    .filter((name) => name.endsWith(".json") && !name.startsWith("."))
    .map((name) => name.slice(0, -".json".length) as Id);
  const present = new Set(ids);
  return {
    ids: ids.toSorted(compareIds),
    read: async (id) => {
      if (!present.has(id)) {
        return undefined;
      }
      const file = join(path, `${id}.json`);
      const value = await readJsonFile(file);
      if (value === undefined) {
        return undefined;
      }
      const object = parseObject<Id>(value, resource, file);
      if (object.id !== id) {
        throw new FormatError({
          code: "id-and-file-differ",
          message: `Cannot read ${file}: the file is named after ${resource} ${id}, but its id is "${object.id}".`,
          hint: "Rename the file or mend the id, so that both say the same.",
        });
      }
      return object;
    },
    readBytes: async () => undefined,
    close: async () => undefined,
  };
}

function duplicateId(id: string, first: string, second: string): FormatError {
  return new FormatError({
    code: "duplicate-id",
    message: `Cannot read ${first} and ${second}: both have the id "${id}".`,
    hint: "Keep one of the two lines, or give a new object an id of its own that begins with new-.",
  });
}

/** Replaces an NDJSON file by the objects given, one a line, in the order they come. */
export async function writeLines(
  path: string,
  objects: AsyncIterable<ContentObject<string>>,
  disk?: Disk,
): Promise<void> {
  await replaceFile(
    path,
    (async function* lines() {
      for await (const object of objects) {
        yield `${serializeLine(object)}\n`;
      }
    })(),
    disk,
  );
}

/** Writes the objects given as one file each; files whose bytes stay the same are not touched. */
export async function writeFolder(
  path: string,
  objects: AsyncIterable<ContentObject<string>>,
): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw fileError("write", path, error);
  });
  for await (const object of objects) {
    const file = join(path, `${object.id}.json`);
    const text = serializePretty(object);
    const present = await readFile(file, "utf8").catch(() => undefined);
    if (present !== text) {
      await replaceFile(file, text);
    }
  }
}
