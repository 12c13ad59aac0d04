import { isNewId, type ContentObject, type Resource } from "../model/index.ts";
import type { SandboxContent } from "../sandbox/index.ts";
import { readReferences, type Snapshot } from "../snapshot/index.ts";
import { toSandboxContent } from "./to-sandbox-content.ts";

/** A workspace to start a sandbox with. */
export interface LoadedSandbox {
  readonly content: SandboxContent;
  readonly multilingual: boolean;
  /** Objects of the working copy that no workspace has yet: they are left out. */
  readonly leftOut: number;
}

/** The working copy of a snapshot as a sandbox's content. */
export async function loadSandbox(snapshot: Snapshot): Promise<LoadedSandbox> {
  const { header } = snapshot;
  const collections = await readResource(snapshot, "collection");
  const sections = await readResource(snapshot, "section");
  const articles = await readResource(snapshot, "article");
  const newsItems = await readResource(snapshot, "news-item");
  return {
    content: toSandboxContent({
      workspaceId: header.origin.workspaceId,
      workspaceName: header.origin.name,
      defaultLocale: header.defaultLocale,
      locales: header.locales,
      references: await readReferences(snapshot.folder),
      objects: {
        collection: collections.objects,
        section: sections.objects,
        article: articles.objects,
        "news-item": newsItems.objects,
      },
    }),
    multilingual: header.multilingual,
    leftOut: collections.leftOut + sections.leftOut + articles.leftOut + newsItems.leftOut,
  };
}

async function readResource(
  snapshot: Snapshot,
  resource: Resource,
): Promise<{ readonly objects: readonly ContentObject[]; readonly leftOut: number }> {
  const objects: ContentObject[] = [];
  let leftOut = 0;
  for await (const object of snapshot.objects(resource)) {
    if (isNewId(object.id)) {
      leftOut += 1;
    } else {
      objects.push(object);
    }
  }
  return { objects, leftOut };
}
