import type { Operation } from "../plan/index.ts";
import type { Remote } from "../snapshot/index.ts";

/**
 * Takes a deleted object out of what the snapshot knows of the workspace, so that it is neither missed there
 * nor taken for deleted by somebody else. Doing this twice changes nothing.
 */
export async function forgetDeleted(
  { resource, key, remoteId }: Operation,
  { remote, runId }: { readonly remote: Remote; readonly runId: string },
): Promise<void> {
  if (remoteId !== null) {
    await remote.forgetBase(resource, remoteId);
    await remote.idMap.remove({ resource, originId: key, destinationId: remoteId, runId });
  }
}
