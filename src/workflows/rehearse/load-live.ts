import {
  RESOURCES,
  type LiveObject,
  type LocaleCode,
  type Resource,
  type Workspace,
} from "../../model/index.ts";
import type { SandboxContent } from "../../sandbox/index.ts";
import { toSandboxContent } from "../to-sandbox-content.ts";

export interface LoadLiveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after every object. */
  readonly onObject?: ((resource: Resource, count: number) => void) | undefined;
}

/** A live workspace as it was read just now, and how it answers. */
export interface LiveCopy {
  readonly content: SandboxContent;
  readonly multilingual: boolean;
  readonly defaultLocale: LocaleCode;
  /** Objects read. */
  readonly objects: Readonly<Record<Resource, number>>;
}

/** Reads all there is in a workspace, to load a sandbox with. Sends nothing but GET. */
export async function loadLive(workspace: Workspace, options: LoadLiveOptions): Promise<LiveCopy> {
  const identity = await workspace.identify();
  const objects: Record<Resource, LiveObject[]> = {
    collection: [],
    section: [],
    article: [],
    "news-item": [],
  };
  const locales = new Set<LocaleCode>();
  for (const resource of RESOURCES) {
    for await (const object of workspace.list(resource)) {
      options.signal?.throwIfAborted();
      objects[resource].push(object);
      for (const locale of Object.keys(object.content)) {
        locales.add(locale);
      }
      options.onObject?.(resource, objects[resource].length);
    }
  }
  const references = {
    // The sandbox takes its first teammate for the one whose token it is.
    admins: (await workspace.admins()).toSorted(
      (left, right) => Number(right.id === identity.adminId) - Number(left.id === identity.adminId),
    ),
    newsfeeds: await workspace.newsfeeds(),
    helpCenters: await workspace.helpCenters(),
  };
  const { multilingual, defaultLocale } = workspace.languages();
  return {
    content: toSandboxContent({ ...identity, defaultLocale, locales: [...locales], references, objects }),
    multilingual,
    defaultLocale,
    objects: {
      collection: objects.collection.length,
      section: objects.section.length,
      article: objects.article.length,
      "news-item": objects["news-item"].length,
    },
  };
}
