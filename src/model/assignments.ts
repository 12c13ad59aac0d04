import type { ContentObject, NewsfeedAssignment } from "./content-object.ts";
import type { JsonValue } from "./json.ts";

/** The newsfeeds a news item appears in; none for anything else. */
export function readAssignments(
  object: Pick<ContentObject<string>, "settings">,
): readonly NewsfeedAssignment[] {
  return toAssignments(object.settings["assignments"]);
}

/** Reads a value of an `assignments` field; what is no assignment is left out. */
export function toAssignments(value: JsonValue | undefined): readonly NewsfeedAssignment[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isAssignment) : [];
}

function isAssignment(value: JsonValue): value is NewsfeedAssignment {
  return (
    typeof value === "object" &&
    value !== null &&
    "newsfeedId" in value &&
    typeof value["newsfeedId"] === "string"
  );
}
