import type { ContentObject, Resource, WorkingId } from "../model/index.ts";

/** What an object stands in: the collection of a section, the collection or section of an article. */
export function parentOf(object: ContentObject): readonly [Resource, WorkingId] | undefined {
  const id = object.settings["parentId"];
  if (typeof id !== "string" || id === "") {
    return undefined;
  }
  const isInSection = object.resource === "article" && object.settings["parentType"] === "section";
  return [isInSection ? "section" : "collection", id as WorkingId];
}
