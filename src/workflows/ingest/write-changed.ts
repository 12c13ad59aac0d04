import { compareIds, type ContentObject, type WorkingId } from "../../model/index.ts";
import {
  countObjects,
  openWorkingCopy,
  writeSnapshotHeader,
  writeWorkingCopy,
  type Snapshot,
} from "../../snapshot/index.ts";

/** Puts new and changed news items into the working copy, in one step; the counts of the snapshot follow. */
export async function writeChanged(
  snapshot: Snapshot,
  changed: ReadonlyMap<WorkingId, ContentObject>,
): Promise<void> {
  const { folder, header } = snapshot;
  const store = await openWorkingCopy(folder, "news-item");
  try {
    const ids = [...new Set([...store.ids, ...changed.keys()])].toSorted(compareIds);
    await writeWorkingCopy(
      folder,
      "news-item",
      (async function* merged() {
        for (const id of ids) {
          const object = changed.get(id) ?? (await store.read(id));
          if (object !== undefined) {
            yield object;
          }
        }
      })(),
    );
  } finally {
    await store.close();
  }
  await writeSnapshotHeader(folder, { ...header, counts: await countObjects(folder) });
}
