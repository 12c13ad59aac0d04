import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeWorkFolder } from "../files/index.ts";
import { RESOURCES, type Resource, type Workspace } from "../model/index.ts";
import { LiveLines } from "./live-lines.ts";

/** All content of a workspace as it was read just now, on disk until it is closed. */
export interface LiveContent {
  of(resource: Resource): LiveLines;
  close(): Promise<void>;
}

export interface ReadLiveOptions {
  /** Where to keep it meanwhile; other processes keep theirs beside it. */
  readonly folder: string;
  /** Only these resources; the others are empty. */
  readonly resources?: readonly Resource[];
  readonly signal?: AbortSignal;
  /** Called after every object. */
  readonly onObject?: (resource: Resource, count: number) => void;
}

/** Reads the lists of a workspace, page by page, into files; memory holds an id and a place per object. */
export async function readLiveContent(workspace: Workspace, options: ReadLiveOptions): Promise<LiveContent> {
  const folder = await makeWorkFolder(options.folder, "live");
  const lines = new Map<Resource, LiveLines>();
  const close = async (): Promise<void> => {
    for (const one of lines.values()) {
      await one.close();
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const resource of RESOURCES) {
      const wanted = options.resources?.includes(resource) ?? true;
      const objects = wanted ? countObjects(workspace, resource, options) : nothing();
      lines.set(resource, await LiveLines.spool(join(folder, `${resource}s.ndjson`), resource, objects));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { of: (resource) => lines.get(resource) ?? unread(resource), close };
}

async function* countObjects(
  workspace: Workspace,
  resource: Resource,
  { signal, onObject }: ReadLiveOptions,
): ReturnType<typeof nothing> {
  let count = 0;
  for await (const object of workspace.list(resource)) {
    signal?.throwIfAborted();
    count += 1;
    onObject?.(resource, count);
    yield object;
  }
}

async function* nothing(): AsyncGenerator<Awaited<ReturnType<Workspace["read"]>>> {}

function unread(resource: Resource): never {
  throw new RangeError(`the live ${resource}s were not read`);
}
