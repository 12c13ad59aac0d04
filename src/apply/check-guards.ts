import { UsageError } from "../errors.ts";
import type { PlanHeader } from "../plan/index.ts";

/** How much a plan may do at all. */
export interface Guards {
  /** Most values it may write or take away. Default: any number. */
  readonly maxChanges?: number;
  /** Most objects it may delete. Default: none. */
  readonly maxDelete?: number;
  /** True where a rollback may leave behind what the API cannot take away. Default: false. */
  readonly acceptResidue?: boolean;
}

/**
 * Refuses a plan that does more than it may, as a whole, before anything is written.
 * Throws UsageError that says how much it does and the option that allows it.
 */
export function checkGuards({ counts }: PlanHeader, plan: string, guards: Guards): void {
  const { maxChanges = Number.POSITIVE_INFINITY, maxDelete = 0, acceptResidue = false } = guards;
  if (counts.delete > maxDelete) {
    throw new UsageError({
      code: "too-many-deletes",
      message: `Cannot apply ${plan}: it deletes ${counts.delete} object${plural(counts.delete)}, and ${maxDelete === 0 ? "none" : maxDelete} may be deleted. Nothing was written.`,
      hint: `Read in its report what would be gone for good; to delete as many, add --max-delete ${counts.delete}`,
    });
  }
  if (counts.changes > maxChanges) {
    throw new UsageError({
      code: "too-many-changes",
      message: `Cannot apply ${plan}: it makes ${counts.changes} changes, and ${maxChanges} may be made. Nothing was written.`,
      hint: `Read its report. To make as many, add --max-changes ${counts.changes}; to make fewer, plan a part (--resources, --locales, --ids and others).`,
    });
  }
  const { residue } = counts;
  if (residue > 0 && !acceptResidue) {
    throw new UsageError({
      code: "residue-not-accepted",
      message: `Cannot apply ${plan}: it leaves a residue of ${residue} object${plural(residue)} that it cannot bring back to what they were. Nothing was written.`,
      hint: "Read in its report what stays; to undo the rest all the same, add --accept-residue. What was created can be deleted instead: helpferry rollback with --delete-created.",
    });
  }
}

function plural(count: number): string {
  return count === 1 ? "" : "s";
}
