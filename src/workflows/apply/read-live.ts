import { RESOURCES, type Resource } from "../../model/index.ts";
import type { Plan } from "../../plan/index.ts";
import { readLiveContent, type LiveContent } from "../../snapshot/index.ts";
import type { Work } from "./work.ts";

/** The workspace as it is now, as far as the plan writes to it. */
export async function readLive({ remote, plan, options }: Work): Promise<LiveContent> {
  return readLiveContent(options.workspace, { folder: remote.folder, resources: writtenResources(plan) });
}

/** What a plan writes, and so must be read. */
export function writtenResources({ header: { counts } }: Plan): readonly Resource[] {
  return RESOURCES.filter(
    (resource) => counts.byResource[resource].create + counts.byResource[resource].update > 0,
  );
}
