/**
 * What becomes of a field that somebody changed after the plan was made.
 * - `skip`: it stays as it is in the workspace, and is reported.
 * - `ours`: the plan's value is written over it; what was there is in the journal, so that it can be undone.
 * - `theirs`: it stays as it is in the workspace, and the snapshot takes it over.
 * - `fail`: nothing of the plan is written.
 */
export const CONFLICT_POLICIES = ["skip", "ours", "theirs", "fail"] as const;
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];
