import { takeFileLock, type Lock } from "../../apply/index.ts";
import { remoteFolder } from "../../snapshot/index.ts";
import type { ApplyOptions } from "../apply-plan.ts";

/**
 * Keeps other processes away from a workspace, and from what the snapshot knows of it: a pull would replace
 * the very files that an apply adds to.
 *
 * Throws ConflictError while another process holds either.
 */
export async function takeLocks({
  plan,
  reports,
  snapshot,
  workspaceId,
  takeLock = takeFileLock,
  onNote,
}: Pick<ApplyOptions, "plan" | "reports" | "takeLock" | "onNote"> & {
  readonly snapshot: string;
  readonly workspaceId: string;
}): Promise<Pick<Lock, "release">> {
  const attempt = `write to workspace ${workspaceId}`;
  const ofWorkspace = await takeLock({ folder: reports, workspaceId, attempt });
  try {
    const folder = remoteFolder(snapshot, workspaceId);
    const ofSnapshot = await takeFileLock({ folder, workspaceId, attempt: `apply ${plan} to ${snapshot}` });
    for (const pid of new Set([...ofWorkspace.takenOverFrom, ...ofSnapshot.takenOverFrom])) {
      onNote?.({ kind: "lock-taken-over", pid });
    }
    return {
      release: async () => {
        await ofSnapshot.release();
        await ofWorkspace.release();
      },
    };
  } catch (error) {
    await ofWorkspace.release();
    throw error;
  }
}
