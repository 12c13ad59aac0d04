import { ConfigError } from "../errors.ts";
import { toAssignments, type Workspace } from "../model/index.ts";
import type { Change, Plan } from "../plan/index.ts";
import type { IdMap } from "../snapshot/index.ts";

/**
 * Proves before the first write that every author, sender and newsfeed the plan names exists in the
 * workspace: Intercom would refuse them one by one, half-way through.
 * Throws ConfigError that names the first missing one and where it stands.
 */
export async function checkReferences(plan: Plan, workspace: Workspace, idMap: IdMap): Promise<void> {
  const admins = new Set<string>((await workspace.admins()).map(({ id }) => id));
  let feeds: ReadonlySet<string> | undefined;
  for await (const operation of plan.operations()) {
    if (operation.action === "hold" || operation.action === "delete") {
      continue;
    }
    for (const change of operation.changes) {
      const { after, field } = change;
      if (
        (field === "authorId" || field === "senderId") &&
        typeof after === "string" &&
        !admins.has(idMap.toRemoteReference("admin", after) ?? "")
      ) {
        throw missing("teammate", after, change);
      }
      if (field === "assignments") {
        feeds ??= new Set<string>((await workspace.newsfeeds()).map(({ id }) => id));
        const unknown = toAssignments(after).find(
          ({ newsfeedId }) => feeds?.has(idMap.toRemoteReference("newsfeed", newsfeedId) ?? "") !== true,
        );
        if (unknown !== undefined) {
          throw missing("newsfeed", unknown.newsfeedId, change);
        }
      }
    }
  }
}

function missing(what: string, id: string, change: Change): ConfigError {
  return new ConfigError({
    code: `unknown-${what}`,
    message: `Cannot apply the plan: ${change.changeId} names ${what} ${id}, and the workspace has no such ${what}. Nothing was written.`,
    hint: `Name another ${what} in the working copy, or in the map of a destination, and make a new plan.`,
  });
}
