import {
  fieldKind,
  isSameValue,
  toAssignments,
  valueAt,
  type ContentObject,
  type FieldKind,
  type JsonValue,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import { isKnownHtmlRewrite } from "./html/is-known-rewrite.ts";

/**
 * How a value came back.
 * - `as-sent`: the same.
 * - `rewritten`: changed in a way Intercom is known to: the mark-up of a body, but nothing that readers see; the
 *   dates of newsfeed assignments where it sets them itself.
 * - `different`: something was lost or changed; a failure.
 */
export type Returned = "as-sent" | "rewritten" | "different";

/** Compares one change with the object the workspace holds after the write. */
export function compareReturned(
  operation: Pick<Operation, "resource">,
  change: Pick<Change, "locale" | "field" | "after">,
  object: ContentObject,
): { readonly returned: Returned; readonly value: JsonValue } {
  const kind = fieldKind(operation.resource, change.field);
  const value = valueAt(object, change) ?? null;
  if (isSameValue(kind, change.after, value)) {
    return { returned: "as-sent", value };
  }
  const isDraft = object.settings["state"] === "draft";
  return { returned: isKnownRewrite(kind, change.after, value, isDraft) ? "rewritten" : "different", value };
}

function isKnownRewrite(kind: FieldKind, sent: JsonValue, returned: JsonValue, isDraft: boolean): boolean {
  if (kind === "assignments") {
    return isSameFeeds(sent, returned, isDraft);
  }
  return (
    kind === "html" &&
    isTextOrNothing(sent) &&
    isTextOrNothing(returned) &&
    isKnownHtmlRewrite(sent ?? "", returned ?? "")
  );
}

function isTextOrNothing(value: JsonValue): value is string | null {
  return value === null || typeof value === "string";
}

/**
 * True where the feeds are the same and each date is the one that was sent, or one that Intercom sets: a
 * live item without a date gets one, a draft's date is ignored (OpenAPI 2.9 `newsfeed_assignment`), and
 * its examples show drafts without their feeds.
 */
function isSameFeeds(sent: JsonValue, returned: JsonValue, isDraft: boolean): boolean {
  const wanted = toAssignments(sent);
  const found = new Map(
    toAssignments(returned).map(({ newsfeedId, publishedAt }) => [newsfeedId, publishedAt]),
  );
  if (isDraft && found.size === 0) {
    return true;
  }
  return (
    found.size === wanted.length &&
    wanted.every(({ newsfeedId, publishedAt }) => {
      const date = found.get(newsfeedId);
      return (
        date !== undefined && (date === publishedAt || publishedAt === null || (isDraft && date === null))
      );
    })
  );
}
