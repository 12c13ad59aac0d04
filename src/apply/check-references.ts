import { ConfigError } from "../errors.ts";
import { toAssignments, type Workspace } from "../model/index.ts";
import type { Change, Plan } from "../plan/index.ts";

/**
 * Proves before the first write that every author, sender and newsfeed the plan names exists in the
 * workspace: Intercom would refuse them one by one, half-way through.
 * Throws ConfigError that names the first missing one and where it stands.
 */
export async function checkReferences(plan: Plan, workspace: Workspace): Promise<void> {
  const admins = new Set<string>((await workspace.admins()).map(({ id }) => id));
  let feeds: ReadonlySet<string> | undefined;
  for await (const operation of plan.operations()) {
    if (operation.action === "hold") {
      continue;
    }
    for (const change of operation.changes) {
      const { after, field } = change;
      if ((field === "authorId" || field === "senderId") && typeof after === "string" && !admins.has(after)) {
        throw missing("teammate", after, change);
      }
      if (field === "assignments") {
        feeds ??= new Set<string>((await workspace.newsfeeds()).map(({ id }) => id));
        const unknown = toAssignments(after).find(({ newsfeedId }) => feeds?.has(newsfeedId) !== true);
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
    message:
      `Cannot apply the plan: ${change.changeId} names ${what} ${id}, whom the workspace does not have.`.replace(
        "whom",
        what === "teammate" ? "whom" : "which",
      ),
    hint: `Change it in the working copy to a ${what} of this workspace and make a new plan.`,
  });
}
