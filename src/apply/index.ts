export { OUTCOMES } from "./types.ts";
export type { ChangeResult, ConflictValues, OperationResult, Outcome, RunSummary } from "./types.ts";
