import { emptySandboxContent, type SandboxContent } from "../sandbox/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { loadSandbox, type LoadedSandbox } from "./load-sandbox.ts";

/**
 * An empty workspace with the people, newsfeeds and help centers of a snapshot under ids of its own: a
 * destination to rehearse a migration with.
 */
export async function loadTwin(snapshot: Snapshot): Promise<LoadedSandbox> {
  const { content, multilingual } = await loadSandbox(snapshot);
  const { workspace, admins, newsfeeds, helpCenters } = content;
  const twin: SandboxContent = {
    ...emptySandboxContent(),
    workspace: { ...workspace, id: `${workspace.id}_twin`, name: `${workspace.name} (twin)` },
    admins: admins.map((admin) => ({ ...admin, id: ownId(admin.id) })),
    newsfeeds: newsfeeds.map((newsfeed) => ({ ...newsfeed, id: ownId(newsfeed.id) })),
    helpCenters: helpCenters.map((helpCenter) => ({ ...helpCenter, id: ownId(helpCenter.id) })),
  };
  return { content: twin, multilingual, leftOut: 0 };
}

/** Another id of digits, none of the snapshot's. */
function ownId(id: string): string {
  return `9${id}`;
}
