import { isDeepStrictEqual } from "node:util";
import { nameAdmin, resolveName, splitList, splitReactions } from "../../ingest/index.ts";
import type { Admin, JsonValue, NewsfeedAssignment } from "../../model/index.ts";

/** What stands in the column of a newsfeed that an item is in without a date. */
export const NO_DATE = "no date";

/** A value of a news item as people read and write it. */
export function describeValue(field: string, value: JsonValue | undefined, admins: readonly Admin[]): string {
  if (field === "senderId") {
    return typeof value === "string" ? nameSender(value, admins) : "";
  }
  if (field === "labels" || field === "reactions") {
    return describeList(field, Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
  }
  if (value === undefined || value === null) {
    return "";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Values between semicolons, emoji between spaces; a JSON list where that could not be taken apart again. */
export function describeList(field: "labels" | "reactions", values: readonly string[]): string {
  const [text, split] =
    field === "labels" ? [values.join("; "), splitList] : [values.join(" "), splitReactions];
  return isDeepStrictEqual(split(text), values) ? text : JSON.stringify(values);
}

/** The name of a teammate, else the e-mail, else the id: the first that means nobody else. */
function nameSender(id: string, admins: readonly Admin[]): string {
  const admin = admins.find((one) => one.id === id);
  const named = admins.map(nameAdmin);
  const isClear = (text: string | null | undefined): text is string =>
    typeof text === "string" && text.trim() !== "" && resolveName(text, named).length === 1;
  return [admin?.name, admin?.email].find(isClear) ?? id;
}

/** The date of an item in a newsfeed: empty where it is not in it. */
export function describeDate(assignments: readonly NewsfeedAssignment[], newsfeedId: string): string {
  return assignments
    .filter((assignment) => assignment.newsfeedId === newsfeedId)
    .map(({ publishedAt }) => publishedAt ?? NO_DATE)
    .join("; ");
}
