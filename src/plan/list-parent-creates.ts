import { parentOf, type ContentObject } from "../model/index.ts";
import type { Surroundings } from "./object-sides.ts";

/** The ids of the operations that an object waits for: the create of what it stands in, where that is planned. */
export function listParentCreates(
  object: ContentObject,
  surroundings: Pick<Surroundings, "findParent">,
): readonly string[] {
  const parent = parentOf(object);
  return parent !== undefined && surroundings.findParent(...parent) === "planned"
    ? [`create:${parent[0]}:${parent[1]}`]
    : [];
}
