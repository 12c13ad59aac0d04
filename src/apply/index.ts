export { checkGuards } from "./check-guards.ts";
export type { Guards } from "./check-guards.ts";
export { checkAnswers } from "./check-answers.ts";
export { checkReferences } from "./check-references.ts";
export { checkSnapshot, checkTarget } from "./check-target.ts";
export { CONFLICT_POLICIES } from "./conflict-policy.ts";
export type { ConflictPolicy } from "./conflict-policy.ts";
export { findRun } from "./find-run.ts";
export type { FoundRun } from "./find-run.ts";
export { finishRun, readResults } from "./finish-run.ts";
export { keepIdsBefore } from "./ids-before.ts";
export type { ExistedBefore } from "./ids-before.ts";
export { openFileJournal } from "./journal.ts";
export { MAY_STILL_APPEAR } from "./settle-sent.ts";
export type { Intent, Journal, JournalRecord, Settled } from "./journal.ts";
export { toProblem } from "./judge-error.ts";
export { takeFileLock } from "./lock.ts";
export type { Lock } from "./lock.ts";
export { findFinishedRun, findRetriedRun, narrowToFailed, withRetries } from "./only-failed.ts";
export { NO_OUTCOMES, openRun } from "./open-run.ts";
export type { Run } from "./open-run.ts";
export { OPEN_RUN_FILE } from "./open-run-mark.ts";
export type { OperationContext } from "./operation-context.ts";
export { recoverIdMap } from "./recover-id-map.ts";
export { findOpenRun } from "./refuse-open.ts";
export { refuseConflicts } from "./refuse-conflicts.ts";
export { readWrites } from "./read-writes.ts";
export type { RunWrite, RunWrites } from "./read-writes.ts";
export { listRuns, runPlanPath } from "./run-folder.ts";
export { readChildren } from "./read-children.ts";
export type { ChildrenOf } from "./read-children.ts";
export { readSessions, WindowLog } from "./window-log.ts";
export type { RunSession } from "./window-log.ts";
export { runOperations } from "./run-operations.ts";
export type { PassResult, RunOperationsOptions } from "./run-operations.ts";
export { OUTCOMES } from "./types.ts";
export type {
  ChangeResult,
  ConflictValues,
  OperationResult,
  Outcome,
  Problem,
  RunNote,
  RunSummary,
} from "./types.ts";
