import { ConfigError, ConflictError, HelpferryError } from "../errors.ts";
import type { Workspace } from "../model/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import { openSnapshot } from "../snapshot/index.ts";

/**
 * Proves that a plan is for this workspace and API version.
 * Throws ConflictError that names both sides; nothing was written then.
 */
export async function checkTarget(
  header: PlanHeader,
  {
    plan,
    workspace,
    apiVersion,
  }: { readonly plan: string; readonly workspace: Workspace; readonly apiVersion: string },
): Promise<void> {
  const identity = await workspace.identify();
  if (identity.workspaceId !== header.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot apply ${plan}: it was made for workspace ${header.workspaceId} ("${header.workspaceName}"), but the token is for ${identity.workspaceId} ("${identity.workspaceName}"). Nothing was written.`,
      hint: "Use the token of the plan's workspace, or make a plan for this one.",
    });
  }
  if (apiVersion !== header.apiVersion) {
    throw new ConflictError({
      code: "other-version",
      message: `Cannot apply ${plan}: it was made with API version ${header.apiVersion}, but ${apiVersion} is configured. Nothing was written.`,
      hint: `Set INTERCOM_VERSION=${header.apiVersion}, or make a new plan.`,
    });
  }
}

/** Proves that the snapshot a plan was made from is there: what is written is remembered in it. */
export async function checkSnapshot(folder: string): Promise<void> {
  await openSnapshot(folder).catch((error: unknown) => {
    throw error instanceof HelpferryError
      ? new ConfigError({
          code: error.code,
          message: `${error.message} The plan needs its snapshot to remember what was written.`,
          hint: "Name the folder with --snapshot DIR.",
          cause: error,
        })
      : error;
  });
}
