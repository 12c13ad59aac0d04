/**
 * The public library: what the command line is made of. `openWorkspace` opens a workspace over HTTP, the
 * workflows do the jobs, `createSandbox` is a local Intercom.
 */
export type { Lock } from "./apply/index.ts";
export { CHECK_CODES, Checker, DEFAULT_CHOICE } from "./checks/index.ts";
export type { CheckChoice, CheckFinding, Severity, TextPair } from "./checks/index.ts";
export { createWorkspaceClient } from "./client/index.ts";
export type { ClientEvent, WorkspaceClientOptions } from "./client/index.ts";
export {
  ApiError,
  ConfigError,
  ConflictError,
  FormatError,
  HelpferryError,
  InternalError,
  UsageError,
} from "./errors.ts";
export { FORMATS } from "./formats/index.ts";
export { FIELDS, INTERCOM_LOCALES, resolveLocale, RESOURCES } from "./model/index.ts";
export type {
  ContentObject,
  LiveObject,
  LocaleCode,
  ObjectPatch,
  RemoteId,
  Resource,
  WorkingId,
  Workspace,
} from "./model/index.ts";
export { readPlan } from "./plan/index.ts";
export type { Change, Operation, Plan, PlanHeader } from "./plan/index.ts";
export { writePlanReports, writeRunReports } from "./report/index.ts";
export { createSandbox, emptySandboxContent, serveSandbox } from "./sandbox/index.ts";
export { openSnapshot } from "./snapshot/index.ts";
export type { Snapshot, SnapshotHeader } from "./snapshot/index.ts";
export { createTexts } from "./texts/index.ts";
export { createRateLimiter, createSystemClock, createTransport } from "./transport/index.ts";
export type { RateBudget } from "./transport/index.ts";
export { checkPayload, SCHEMA_NAMES } from "./wire/index.ts";
export { applyPlan } from "./workflows/apply-plan.ts";
export type { RunProgress } from "./workflows/apply/run-progress.ts";
export { checkTranslations } from "./workflows/check-translations.ts";
export { compareStates } from "./workflows/compare-states.ts";
export { exportNews } from "./workflows/export-news.ts";
export { exportTranslations } from "./workflows/export-translations.ts";
export { importNews } from "./workflows/import-news.ts";
export { importTranslations } from "./workflows/import-translations.ts";
export { initMap } from "./workflows/init-map.ts";
export { openWorkspace } from "./workflows/open-workspace.ts";
export type { OpenWorkspaceOptions } from "./workflows/open-workspace.ts";
export { planChanges } from "./workflows/plan-changes.ts";
export { previewSnapshot } from "./workflows/preview-snapshot.ts";
export type { PreviewOptions, PreviewResult } from "./workflows/preview-snapshot.ts";
export { pullSnapshot } from "./workflows/pull-snapshot.ts";
export { inspectPlan } from "./workflows/inspect-plan.ts";
export { listConflicts, resolveConflicts } from "./workflows/resolve-conflicts.ts";
export type { Conflict } from "./workflows/resolve-conflicts.ts";
export { rehearsePlan } from "./workflows/rehearse-plan.ts";
export type { Rehearsal, RehearsedRun, RehearseOptions } from "./workflows/rehearse-plan.ts";
export { planRollback } from "./workflows/rollback-run.ts";
export { readStatus } from "./workflows/read-status.ts";
export { writeSlips } from "./workflows/write-slips.ts";
export type { ReviewedFile, SlipOptions } from "./workflows/write-slips.ts";
