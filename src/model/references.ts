import { toAssignments } from "./assignments.ts";
import { fieldPlaces, valueAt, withValue } from "./compare.ts";
import type { ContentObject } from "./content-object.ts";
import { fieldRule, type ReferenceTarget } from "./fields.ts";
import type { JsonValue } from "./json.ts";

/** What an id of another object is translated to; called once for each reference. */
export type TranslateReference = (target: ReferenceTarget, id: string) => string;

/** The object with every reference translated: parents, authors, senders, newsfeeds, help centers. */
export function mapReferences<Id extends string>(
  object: ContentObject<Id>,
  translate: TranslateReference,
): ContentObject<Id> {
  let mapped = object;
  for (const place of fieldPlaces(object)) {
    const rule = fieldRule(object.resource, place.field);
    const value = valueAt(object, place);
    if (value === undefined || value === null || rule === undefined) {
      continue;
    }
    if (rule.kind === "assignments") {
      mapped = withValue(mapped, place, mapAssignments(value, translate));
    } else if (rule.kind === "reference" && typeof value === "string" && value !== "") {
      mapped = withValue(mapped, place, translate(rule.references ?? parentKind(object), value));
    }
  }
  return mapped;
}

/** An article stands in a collection or in a section; its parent type says which. */
function parentKind(object: ContentObject<string>): ReferenceTarget {
  return object.settings["parentType"] === "section" ? "section" : "collection";
}

function mapAssignments(value: JsonValue, translate: TranslateReference): JsonValue {
  return toAssignments(value).map((assignment) => ({
    ...assignment,
    newsfeedId: translate("newsfeed", assignment.newsfeedId),
  }));
}
