import { join } from "node:path";
import { ConfigError, FormatError } from "../errors.ts";
import { readJsonFile, replaceFile } from "../files/index.ts";
import {
  isJsonObject,
  RESOURCES,
  type ContentObject,
  type JsonValue,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import {
  stageFolder,
  stageLines,
  type EditOptions,
  type IsMeant,
  type StagedEdit,
} from "./edit-working-copy.ts";
import { openFolder, openLines, writeFolder, writeLines, type ObjectStore } from "./object-store.ts";
import { SNAPSHOT_FORMAT_VERSION, type Snapshot, type SnapshotHeader } from "./types.ts";

/** Where each resource stands in a snapshot folder; a name without an ending is a folder of files. */
const WORKING_COPY = {
  collection: "collections.ndjson",
  section: "sections.ndjson",
  article: "articles",
  "news-item": "news-items.ndjson",
} as const satisfies Record<Resource, string>;

/** Opens the working copy of one resource. */
export async function openWorkingCopy(folder: string, resource: Resource): Promise<ObjectStore<WorkingId>> {
  const path = join(folder, WORKING_COPY[resource]);
  return path.endsWith(".ndjson") ? openLines(path, resource) : openFolder(path, resource);
}

/** Replaces the working copy of one resource by the objects given, in id order. */
export async function writeWorkingCopy(
  folder: string,
  resource: Resource,
  objects: AsyncIterable<ContentObject>,
): Promise<void> {
  const path = join(folder, WORKING_COPY[resource]);
  await (path.endsWith(".ndjson") ? writeLines(path, objects) : writeFolder(path, objects));
}

/** Reads `snapshot.json`; undefined where the folder holds no snapshot. Throws FormatError for another version. */
export async function readSnapshotHeader(folder: string): Promise<SnapshotHeader | undefined> {
  const path = join(folder, "snapshot.json");
  const value = await readJsonFile(path);
  if (value === undefined) {
    return undefined;
  }
  if (!isHeader(value)) {
    const version = isJsonObject(value) ? JSON.stringify(value["formatVersion"] ?? null) : "none";
    throw new FormatError({
      code: "snapshot-version",
      message: `Cannot open the snapshot ${folder}: found format version ${version}, wanted ${SNAPSHOT_FORMAT_VERSION}.`,
      hint: "Use the helpferry version that wrote it, or pull into a new folder.",
    });
  }
  return value as unknown as SnapshotHeader;
}

function isHeader(value: JsonValue): boolean {
  return (
    isJsonObject(value) &&
    value["kind"] === "helpferry-snapshot" &&
    value["formatVersion"] === SNAPSHOT_FORMAT_VERSION
  );
}

/** Writes `snapshot.json`: the last step of a pull. */
export async function writeSnapshotHeader(folder: string, header: SnapshotHeader): Promise<void> {
  await replaceFile(join(folder, "snapshot.json"), `${JSON.stringify(header, undefined, 2)}\n`);
}

/**
 * Opens a snapshot folder.
 * Throws ConfigError where there is none, FormatError where it was written by another format version.
 */
export async function openSnapshot(folder: string): Promise<Snapshot> {
  const header = await readSnapshotHeader(folder);
  if (header === undefined) {
    throw new ConfigError({
      code: "no-snapshot",
      message: `Cannot open the snapshot ${folder}: it has no snapshot.json.`,
      hint: `Make it with: helpferry pull ${folder}`,
    });
  }
  return {
    folder,
    header,
    async *objects(resource, isMeant = () => true) {
      const store = await openWorkingCopy(folder, resource);
      try {
        yield* readMeant(store, isMeant);
      } finally {
        await store.close();
      }
    },
    async find(resource, id) {
      const store = await openWorkingCopy(folder, resource);
      try {
        return await store.read(id);
      } finally {
        await store.close();
      }
    },
    edit: async (resource, edit, isMeant = () => true) => {
      const staged = await stageEdit(folder, resource, { edit, isMeant });
      await staged.commit().catch(async (error: unknown) => {
        await staged.discard();
        throw error;
      });
      return staged.changed;
    },
    stage: async (resource, edit, isMeant = () => true) => stageEdit(folder, resource, { edit, isMeant }),
  };
}

async function* readMeant(store: ObjectStore<WorkingId>, isMeant: IsMeant): AsyncGenerator<ContentObject> {
  for (const id of store.ids) {
    const object = (await isMeant(id)) ? await store.read(id) : undefined;
    if (object !== undefined) {
      yield object;
    }
  }
}

async function stageEdit(folder: string, resource: Resource, options: EditOptions): Promise<StagedEdit> {
  const path = join(folder, WORKING_COPY[resource]);
  const store = await openWorkingCopy(folder, resource);
  try {
    return await (path.endsWith(".ndjson") ? stageLines : stageFolder)(path, store, options);
  } finally {
    await store.close();
  }
}

/** How many objects the working copy holds, per resource. */
export async function countObjects(folder: string): Promise<Readonly<Record<Resource, number>>> {
  const counts: Partial<Record<Resource, number>> = {};
  for (const resource of RESOURCES) {
    const store = await openWorkingCopy(folder, resource);
    counts[resource] = store.ids.length;
    await store.close();
  }
  return { collection: 0, section: 0, article: 0, "news-item": 0, ...counts };
}
