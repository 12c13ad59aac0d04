import type { ContentObject } from "./content-object.ts";
import type { Resource, WorkingId } from "./resource.ts";

/** What an object stands in: the collection of a section, the collection or section of an article. */
export function parentOf<Id extends string = WorkingId>(
  object: ContentObject<Id>,
): readonly [Resource, Id] | undefined {
  const id = object.settings["parentId"];
  if (typeof id !== "string" || id === "") {
    return undefined;
  }
  const isInSection = object.resource === "article" && object.settings["parentType"] === "section";
  return [isInSection ? "section" : "collection", id as Id];
}
