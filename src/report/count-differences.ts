import type { Action, DIFFERENCES, PlanCounts } from "../plan/index.ts";

/** The counts of a comparison by what they mean there; `values` are those of objects that differ or are new. */
export function countDifferences({ create, update, hold, changes }: PlanCounts): {
  readonly [Name in (typeof DIFFERENCES)[Action] | "values"]: number;
} {
  return { changed: update, "only-before": hold, "only-after": create, values: changes };
}
