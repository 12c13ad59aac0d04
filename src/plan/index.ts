export { assembleDelete } from "./assemble-delete.ts";
export { assembleDifference, DIFFERENCES } from "./assemble-difference.ts";
export { assembleUndo } from "./assemble-undo.ts";
export { assembleOperations } from "./assemble-operations.ts";
export { assignsNewsfeeds } from "./assigns-newsfeeds.ts";
export { countWrites, OperationCounter } from "./count-operations.ts";
export { compareObject } from "./compare-object.ts";
export type { DoneWrite, UndoSurroundings } from "./done-write.ts";
export { estimateCost } from "./estimate-cost.ts";
export type { ParentName } from "./list-notes.ts";
export { NameMatcher } from "./match-by-name.ts";
export type { ObjectSides, Surroundings } from "./object-sides.ts";
export { listStages } from "./list-stages.ts";
export type { Stage } from "./list-stages.ts";
export { mergePulled } from "./merge-pulled.ts";
export type { MergedObject, PulledSides } from "./merge-pulled.ts";
export { readDiff, readPlan } from "./read-plan.ts";
export { relabelLocale } from "./relabel-locale.ts";
export type { Movement, ThreeValues } from "./three-way.ts";
export { ACTIONS, ALLOWANCES, HOLD_REASONS, UNDO_CLASSES } from "./types.ts";
export type {
  Action,
  ActionCounts,
  Allowance,
  Change,
  Comparison,
  HoldReason,
  Operation,
  OperationNote,
  Plan,
  PlanCost,
  PlanCounts,
  PlanDuration,
  PlanHeader,
  UndoClass,
} from "./types.ts";
export { writePlan } from "./write-plan.ts";
export { restoreSides } from "./restore-sides.ts";
