import type {
  Journal,
  OperationContext,
  PassResult,
  Run,
  RunOperationsOptions,
  WindowLog,
} from "../../apply/index.ts";
import type { Plan } from "../../plan/index.ts";
import type { Remote } from "../../snapshot/index.ts";
import type { ApplyOptions } from "../apply-plan.ts";
import type { RunMeter } from "./run-progress.ts";

/** A run under way and what it is made from. */
export interface Work {
  readonly plan: Plan;
  readonly remote: Remote;
  readonly journal: Journal;
  readonly run: Run;
  readonly windows: WindowLog;
  readonly options: ApplyOptions;
  /** Undefined where nobody asks how far the run is. */
  readonly meter: RunMeter | undefined;
}

/** A run before its first operation. */
export const UNTOUCHED: PassResult = {
  unknown: new Set(),
  ambiguous: new Set(),
  interrupted: false,
  stopped: undefined,
};

/** What the passes of a run share. */
export type Shared = Pick<OperationContext, "base" | "onConflict" | "strict"> &
  Required<Pick<RunOperationsOptions, "onSettled">>;
