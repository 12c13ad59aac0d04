export { ACTIONS, HOLD_REASONS, PLAN_FORMAT_VERSION, UNDO_CLASSES } from "./types.ts";
export type {
  Action,
  Change,
  HoldReason,
  Operation,
  Plan,
  PlanCost,
  PlanCounts,
  PlanHeader,
  UndoClass,
} from "./types.ts";
