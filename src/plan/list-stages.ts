import { RESOURCES, type Resource } from "../model/index.ts";
import type { Action, PlanCounts } from "./types.ts";

/** A stretch of a run with a listing of its own. */
export interface Stage {
  /** What is listed before it begins. */
  readonly resources: readonly Resource[];
  /** Operations with these actions are carried out in it. */
  readonly actions: readonly Exclude<Action, "hold">[];
}

/**
 * The stages a plan is carried out in. Deletes come last and after a listing of their own, because they cannot
 * be undone: what was put into a group, or changed in an object, while everything else was written still
 * counts.
 */
export function listStages({ byResource }: Pick<PlanCounts, "byResource">): readonly Stage[] {
  const written = RESOURCES.filter(
    (resource) => byResource[resource].create + byResource[resource].update > 0,
  );
  const deleted = RESOURCES.filter((resource) => byResource[resource].delete > 0);
  const stages: readonly Stage[] = [
    { resources: written, actions: ["create", "update"] },
    { resources: withChildren(deleted), actions: ["delete"] },
  ];
  return stages.filter(({ resources }) => resources.length > 0);
}

/** What can stand in a group is listed with it: only an empty one may go. */
function withChildren(deleted: readonly Resource[]): readonly Resource[] {
  const outermost = RESOURCES.findIndex(
    (resource) => deleted.includes(resource) && (resource === "collection" || resource === "section"),
  );
  return RESOURCES.filter(
    (resource, index) =>
      deleted.includes(resource) || (outermost >= 0 && index >= outermost && resource !== "news-item"),
  );
}
