import { ApiError, HelpferryError } from "../errors.ts";
import type { LiveObject, RemoteId, Resource, Workspace } from "../model/index.ts";
import { judgeError } from "./judge-error.ts";
import type { Applied } from "./operation-context.ts";

/** An object as it is in the workspace at this moment, or why that cannot be said. */
export type ReadAgain =
  | { readonly kind: "there"; readonly live: LiveObject }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly applied: Applied };

/**
 * Reads an object once more, right before it is written: Intercom has no conditional write, so the time in
 * which an edit could be lost cannot be closed, only cut down to one round trip.
 */
export async function readAgain(
  resource: Resource,
  remoteId: RemoteId,
  workspace: Workspace,
): Promise<ReadAgain> {
  try {
    return { kind: "there", live: await workspace.read(resource, remoteId) };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return { kind: "gone" };
    }
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
    const { outcome, problem, endsRun } = await judgeError(error, workspace);
    return {
      kind: "failed",
      applied: { outcome, remoteId, problem, ...(endsRun ? { endsRun: problem } : {}) },
    };
  }
}
