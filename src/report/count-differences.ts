import type { Action, DIFFERENCES, PlanCounts } from "../plan/index.ts";

/** The counts of a comparison by what they mean there; `values` are all that differ. */
export function countDifferences({ create, update, delete: gone, changes }: PlanCounts): {
  readonly [Name in (typeof DIFFERENCES)[Exclude<Action, "hold">] | "values"]: number;
} {
  return { changed: update, "only-before": gone, "only-after": create, values: changes };
}
