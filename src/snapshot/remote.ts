import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { createAppender, type Disk } from "../files/index.ts";
import { RESOURCES, type RemoteId, type Resource } from "../model/index.ts";
import type { BaseObject } from "./base.ts";
import { IdMap } from "./id-map.ts";
import { LiveLines, serializeTombstone } from "./live-lines.ts";
import { serializeLine } from "./object-line.ts";
import { writeLines } from "./object-store.ts";
import { readSnapshotHeader } from "./open-snapshot.ts";
import { createReferenceMap, readReferenceMap } from "./reference-map.ts";
import { WrittenLog } from "./written-log.ts";

/** What a snapshot knows of one live workspace: the folder `remotes/<workspace-id>/`. */
export interface Remote {
  readonly folder: string;
  /** True for the workspace the snapshot was pulled from; any other is a destination. */
  readonly isOrigin: boolean;
  readonly idMap: IdMap;
  readonly written: WrittenLog;
  openBase(resource: Resource): Promise<LiveLines<BaseObject>>;
  /** Replaces the base of a resource by the objects given, in id order. */
  writeBase(resource: Resource, objects: AsyncIterable<BaseObject>): Promise<void>;
  /** Records what the workspace returned for one object: its new base. On disk when this resolves. */
  appendBase(object: BaseObject): Promise<void>;
  /** Takes an object that was deleted out of the base. On disk when this resolves. */
  forgetBase(resource: Resource, id: RemoteId): Promise<void>;
  /** Lets go of the files; what is added afterwards opens them again. */
  close(): Promise<void>;
}

/** The folder that holds what a snapshot knows of a workspace. */
export function remoteFolder(snapshotFolder: string, workspaceId: string): string {
  return join(snapshotFolder, "remotes", workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_"));
}

/**
 * Opens what is known of a workspace; one never seen has an empty base. A folder without a snapshot yet
 * takes any workspace as its origin.
 *
 * Throws ConflictError where the workspace is neither the snapshot's origin nor one of its destinations:
 * whoever writes to a second workspace must have said so, by drafting its map.
 */
export async function openRemote(
  snapshotFolder: string,
  workspaceId: string,
  { disk }: { readonly disk?: Disk | undefined } = {},
): Promise<Remote> {
  const folder = remoteFolder(snapshotFolder, workspaceId);
  const origin = (await readSnapshotHeader(snapshotFolder))?.origin;
  const isOrigin = origin === undefined || origin.workspaceId === workspaceId;
  const map = isOrigin ? undefined : await readReferenceMap(folder);
  if (!isOrigin && map === undefined) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot use ${snapshotFolder} with workspace ${workspaceId}: it was pulled from ${origin?.workspaceId} ("${origin?.name}").`,
      hint: `Use the token of the snapshot's own workspace. To make the other one a destination of it: helpferry map init ${snapshotFolder} --workspace NAME`,
    });
  }
  const basePath = (resource: Resource): string => join(folder, "base", `${resource}s.ndjson`);
  const appenders = new Map(
    RESOURCES.map((resource) => [resource, createAppender(basePath(resource), disk)]),
  );
  const idMap = await IdMap.load({
    path: join(folder, "id-map.ndjson"),
    isOrigin,
    ...(disk === undefined ? {} : { disk }),
    ...(map === undefined ? {} : { references: createReferenceMap(map) }),
  });
  const written = await WrittenLog.load(join(folder, "written.ndjson"), disk);
  return {
    folder,
    isOrigin,
    idMap,
    written,
    openBase: async (resource) => LiveLines.open<BaseObject>(basePath(resource), resource),
    writeBase: async (resource, objects) => {
      // What is appended goes into the file that is there then.
      await appenders.get(resource)?.close();
      await writeLines(basePath(resource), objects, disk);
    },
    appendBase: async (object) => appenders.get(object.resource)?.append([serializeLine(object)]),
    forgetBase: async (resource, id) => appenders.get(resource)?.append([serializeTombstone(resource, id)]),
    close: async () => {
      for (const one of [idMap, written, ...appenders.values()]) {
        await one.close();
      }
    },
  };
}
