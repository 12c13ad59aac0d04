import { join } from "node:path";
import { replaceFile } from "../files/index.ts";
import type { ContentObject, WorkingId } from "../model/index.ts";
import { serializeLine, serializePretty } from "./object-line.ts";
import type { ObjectStore } from "./object-store.ts";

/** Returns the object it gets, or a changed one. */
export type ObjectEdit = (object: ContentObject) => ContentObject;

/** Which objects to edit; the others stay as they are, unread. Asked for every id in their order. */
export type IsMeant = (id: WorkingId) => boolean | Promise<boolean>;

export interface EditOptions {
  readonly edit: ObjectEdit;
  readonly isMeant: IsMeant;
}

/** Ends the writing of a file that would be what it was. */
class NothingChanged extends Error {}

/**
 * Edits the objects of an NDJSON file in one pass; lines of the others are kept as they stand. The file is
 * replaced in one step, or left alone where no object changed. Resolves to how many did.
 */
export async function editLines(
  path: string,
  store: ObjectStore<WorkingId>,
  options: EditOptions,
): Promise<number> {
  let changed = 0;
  async function* lines(): AsyncGenerator<string> {
    for (const id of store.ids) {
      const line = (await store.readBytes(id))?.toString("utf8") ?? "";
      const edited = await editObject(store, id, options, serializeLine);
      changed += Number(edited !== undefined);
      yield `${edited ?? line.trimEnd()}\n`;
    }
    if (changed === 0) {
      throw new NothingChanged();
    }
  }
  try {
    await replaceFile(path, lines());
  } catch (error) {
    if (!(error instanceof NothingChanged)) {
      throw error;
    }
  }
  return changed;
}

/** Edits the objects of a folder with a file each; only files of objects that changed are replaced. */
export async function editFolder(
  path: string,
  store: ObjectStore<WorkingId>,
  options: EditOptions,
): Promise<number> {
  let changed = 0;
  for (const id of store.ids) {
    const edited = await editObject(store, id, options, serializePretty);
    if (edited !== undefined) {
      await replaceFile(join(path, `${id}.json`), edited);
      changed += 1;
    }
  }
  return changed;
}

/** The text of an object after its edit; undefined where it stays what it was. */
async function editObject(
  store: ObjectStore<WorkingId>,
  id: WorkingId,
  { edit, isMeant }: EditOptions,
  serialize: (object: ContentObject) => string,
): Promise<string | undefined> {
  const object = (await isMeant(id)) ? await store.read(id) : undefined;
  const after = object && edit(object);
  if (object === undefined || after === undefined || after === object) {
    return undefined;
  }
  const text = serialize(after);
  return text === serialize(object) ? undefined : text;
}
