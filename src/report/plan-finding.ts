import type { Operation } from "../plan/index.ts";

/** Something that a check has to say of a translation that a plan brings, in the reader's language. */
export interface PlanFinding {
  readonly changeId: string;
  /** Permanent; docs/checks.md has all of them. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly what: string;
  readonly mend: string;
}

/** What is known of an operation beside what stands in the plan. */
export interface OperationRemarks {
  readonly findings: readonly PlanFinding[];
  /** When an item of news is published, by the snapshot: ISO 8601, or null. */
  readonly publishedAt: string | null;
}

export const NO_REMARKS: OperationRemarks = { findings: [], publishedAt: null };

/** An operation with what checks say of it. */
export interface CheckedOperation {
  readonly operation: Operation;
  readonly findings: readonly PlanFinding[];
}
