import { join } from "node:path";
import { StagedFile } from "../files/index.ts";
import type { ContentObject, WorkingId } from "../model/index.ts";
import { serializeLine, serializePretty } from "./object-line.ts";
import type { ObjectStore } from "./object-store.ts";

/** Returns the object it gets, or a changed one. */
export type ObjectEdit = (object: ContentObject) => ContentObject | Promise<ContentObject>;

/** Which objects to edit; the others stay as they are, unread. Asked for every id in their order. */
export type IsMeant = (id: WorkingId) => boolean | Promise<boolean>;

export interface EditOptions {
  readonly edit: ObjectEdit;
  readonly isMeant: IsMeant;
}

/**
 * Objects that were edited, on disk beside the working copy, where a killed process leaves nothing that
 * counts. End it with `commit` or `discard`.
 */
export interface StagedEdit {
  /** How many objects changed. */
  readonly changed: number;
  /** Puts them in place of the old, each file in one step. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Edits the objects of an NDJSON file in one pass; lines of the others are kept as they stand. */
export async function stageLines(
  path: string,
  store: ObjectStore<WorkingId>,
  options: EditOptions,
): Promise<StagedEdit> {
  let changed = 0;
  const file = await StagedFile.open(path);
  try {
    for (const id of store.ids) {
      const edited = await editObject(store, id, { ...options, serialize: serializeLine });
      changed += Number(edited !== undefined);
      file.add(edited ?? trimEnd(await store.readBytes(id)));
      if (file.add("\n")) {
        await file.drain();
      }
    }
    if (changed > 0) {
      await file.finish();
      return stagedEdit(changed, [file]);
    }
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.discard();
  return stagedEdit(0, []);
}

const CARRIAGE_RETURN = 0x0d;

/** A line without the carriage return that git may have put before its end. */
function trimEnd(line: Buffer = Buffer.alloc(0)): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** Edits the objects of a folder with a file each; files of objects that did not change are left alone. */
export async function stageFolder(
  path: string,
  store: ObjectStore<WorkingId>,
  options: EditOptions,
): Promise<StagedEdit> {
  const files: StagedFile[] = [];
  try {
    for (const id of store.ids) {
      const edited = await editObject(store, id, { ...options, serialize: serializePretty });
      if (edited !== undefined) {
        const file = await StagedFile.open(join(path, `${id}.json`));
        files.push(file);
        file.add(edited);
        await file.finish();
      }
    }
  } catch (error) {
    await discardAll(files);
    throw error;
  }
  return stagedEdit(files.length, files);
}

function stagedEdit(changed: number, files: readonly StagedFile[]): StagedEdit {
  return {
    changed,
    commit: async () => {
      for (const file of files) {
        await file.commit();
      }
    },
    discard: async () => discardAll(files),
  };
}

async function discardAll(files: readonly StagedFile[]): Promise<void> {
  for (const file of files) {
    await file.discard();
  }
}

/** The text of an object after its edit; undefined where it stays what it was. */
async function editObject(
  store: ObjectStore<WorkingId>,
  id: WorkingId,
  { edit, isMeant, serialize }: EditOptions & { readonly serialize: (object: ContentObject) => string },
): Promise<string | undefined> {
  const object = (await isMeant(id)) ? await store.read(id) : undefined;
  const after = object && (await edit(object));
  if (object === undefined || after === undefined || after === object) {
    return undefined;
  }
  const text = serialize(after);
  return text === serialize(object) ? undefined : text;
}
