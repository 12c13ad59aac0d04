import { readAssignments, type ContentObject, type Newsfeed } from "../model/index.ts";

/** Names of the newsfeeds a news item appears in; one that is not known is named by its id. */
export function nameNewsfeeds(object: ContentObject, newsfeeds: readonly Newsfeed[]): string[] {
  return readAssignments(object).map(
    ({ newsfeedId }) => newsfeeds.find(({ id }) => id === newsfeedId)?.name ?? `newsfeed ${newsfeedId}`,
  );
}
