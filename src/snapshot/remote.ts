import { join } from "node:path";
import { createAppender } from "../files/index.ts";
import { RESOURCES, type Resource } from "../model/index.ts";
import type { BaseObject } from "./base.ts";
import { IdMap } from "./id-map.ts";
import { LiveLines, writeLiveLines } from "./live-lines.ts";
import { serializeLine } from "./object-line.ts";
import { WrittenLog } from "./written-log.ts";

/** What a snapshot knows of one live workspace: the folder `remotes/<workspace-id>/`. */
export interface Remote {
  readonly folder: string;
  readonly idMap: IdMap;
  readonly written: WrittenLog;
  openBase(resource: Resource): Promise<LiveLines<BaseObject>>;
  /** Replaces the base of a resource by the objects given, in id order. */
  writeBase(resource: Resource, objects: AsyncIterable<BaseObject>): Promise<void>;
  /** Records what the workspace returned for one object: its new base. On disk when this resolves. */
  appendBase(object: BaseObject): Promise<void>;
}

/** Opens what is known of a workspace; a workspace never seen has an empty base. */
export async function openRemote(snapshotFolder: string, workspaceId: string): Promise<Remote> {
  const folder = join(snapshotFolder, "remotes", workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_"));
  const basePath = (resource: Resource): string => join(folder, "base", `${resource}s.ndjson`);
  const appenders = new Map(RESOURCES.map((resource) => [resource, createAppender(basePath(resource))]));
  return {
    folder,
    idMap: await IdMap.load(join(folder, "id-map.ndjson")),
    written: await WrittenLog.load(join(folder, "written.ndjson")),
    openBase: async (resource) => LiveLines.open<BaseObject>(basePath(resource), resource),
    writeBase: async (resource, objects) => writeLiveLines(basePath(resource), objects),
    appendBase: async (object) => appenders.get(object.resource)?.([serializeLine(object)]),
  };
}
