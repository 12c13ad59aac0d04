import { join } from "node:path";
import type { Resource } from "../model/index.ts";
import { appendBase, Base, writeBase, type BaseObject } from "./base.ts";
import { IdMap } from "./id-map.ts";
import { WrittenLog } from "./written-log.ts";

/** What a snapshot knows of one live workspace: the folder `remotes/<workspace-id>/`. */
export interface Remote {
  readonly folder: string;
  readonly idMap: IdMap;
  readonly written: WrittenLog;
  base(resource: Resource): Promise<Base>;
  writeBase(resource: Resource, objects: AsyncIterable<BaseObject>): Promise<void>;
  appendBase(object: BaseObject): Promise<void>;
}

/** Opens what is known of a workspace; a workspace never seen has an empty base. */
export async function openRemote(snapshotFolder: string, workspaceId: string): Promise<Remote> {
  const folder = join(snapshotFolder, "remotes", workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_"));
  return {
    folder,
    idMap: await IdMap.load(join(folder, "id-map.ndjson")),
    written: await WrittenLog.load(join(folder, "written.ndjson")),
    base: async (resource) => Base.open(folder, resource),
    writeBase: async (resource, objects) => writeBase(folder, resource, objects),
    appendBase: async (object) => appendBase(folder, object),
  };
}
