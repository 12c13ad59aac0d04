import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { RESOURCES, type ContentObject, type Resource, type WorkingId } from "../model/index.ts";
import {
  openSnapshot,
  writeSnapshotHeader,
  writeWorkingCopy,
  type Snapshot,
  type SnapshotHeader,
} from "../snapshot/index.ts";

/** An object in English, named after its id, with whatever the test wants otherwise. */
export function anObject(resource: Resource, id: string, change: Partial<ContentObject> = {}): ContentObject {
  const field = resource === "collection" || resource === "section" ? "name" : "title";
  return {
    resource,
    id: id as WorkingId,
    defaultLocale: "en",
    settings: {},
    content: { en: { [field]: `${resource} ${id}` } },
    facts: {},
    ...change,
  };
}

/** Writes a snapshot with these objects into a new temporary folder and opens it. */
export async function makeSnapshot(
  objects: readonly ContentObject[],
  change: Partial<SnapshotHeader> = {},
): Promise<Snapshot> {
  const folder = join(await mkdtemp(join(tmpdir(), "helpferry-")), "mine");
  const counts = { collection: 0, section: 0, article: 0, "news-item": 0 };
  for (const resource of RESOURCES) {
    const own = objects.filter((object) => object.resource === resource);
    counts[resource] = own.length;
    await writeWorkingCopy(folder, resource, each(own));
  }
  await writeSnapshotHeader(folder, {
    kind: "helpferry-snapshot",
    formatVersion: 1,
    origin: { workspaceId: "ws_1", name: "Mine", apiVersion: "2.9" },
    defaultLocale: "en",
    multilingual: true,
    locales: [...new Set(objects.flatMap(({ content }) => Object.keys(content)))].toSorted(),
    counts,
    ...change,
  });
  return openSnapshot(folder);
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
