import {
  keepIdsBefore,
  readChildren,
  readCreatedEarlier,
  refuseConflicts,
  runOperations,
  type ChildrenOf,
  type Journal,
  type OperationContext,
  type PassResult,
  type Run,
  type RunOperationsOptions,
} from "../../apply/index.ts";
import { RESOURCES, type Resource } from "../../model/index.ts";
import { listStages, type Operation, type Plan, type Stage } from "../../plan/index.ts";
import {
  readLiveContent,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type Remote,
} from "../../snapshot/index.ts";
import type { ApplyOptions } from "../apply-plan.ts";
import type { RunMeter } from "./run-progress.ts";

/** A run under way and what it is made from. */
export interface Work {
  readonly plan: Plan;
  readonly remote: Remote;
  readonly journal: Journal;
  readonly run: Run;
  readonly options: ApplyOptions;
  /** Undefined where nobody asks how far the run is. */
  readonly meter: RunMeter | undefined;
}

export const UNTOUCHED: PassResult = {
  unknown: new Set(),
  ambiguous: new Set(),
  interrupted: false,
  stopped: undefined,
};

/** Passes that look unknown outcomes up again before they are left to a resume. */
const MOST_PASSES = 3;

/** What the passes of a run share. */
type Shared = Pick<OperationContext, "base" | "createdEarlier" | "onConflict" | "strict"> &
  Required<Pick<RunOperationsOptions, "onSettled">>;

/**
 * Carries the plan out, stage by stage. What is open or stopped in one keeps the next from beginning.
 * `resources` are all that are written.
 */
export async function runStages(work: Work, resources: readonly Resource[]): Promise<PassResult> {
  const { plan, run, remote, options } = work;
  const bases = await openBases(remote, resources);
  const settled = new Set<string>();
  let pass = UNTOUCHED;
  try {
    const shared: Shared = {
      base: bases.of,
      createdEarlier: await readCreatedEarlier(options.reports, plan.header),
      onConflict: run.summary.onConflict,
      strict: options.strict ?? false,
      onSettled: (operation) => {
        settled.add(operation.id);
        work.meter?.settle(settled.size);
      },
    };
    for (const [index, stage] of listStages(plan.header.counts).entries()) {
      if (isUndisturbed(pass)) {
        pass = await runPasses(work, stage, { ...shared, isFirst: index === 0 });
      }
    }
  } finally {
    await bases.close();
  }
  return pass;
}

function isUndisturbed({ interrupted, stopped, unknown, ambiguous }: PassResult): boolean {
  return !interrupted && stopped === undefined && unknown.size + ambiguous.size === 0;
}

/** Carries out a stage, then looks up what is open, a few times. */
async function runPasses(
  work: Work,
  stage: Stage,
  { isFirst, ...shared }: Shared & { readonly isFirst: boolean },
): Promise<PassResult> {
  const { plan, run, options } = work;
  // Where nothing may be written as long as anything is in conflict, all of it is looked at beforehand.
  const mayRefuse = isFirst && shared.onConflict === "fail";
  let pass = UNTOUCHED;
  for (let passes = 0; passes < MOST_PASSES && (passes === 0 || pass.unknown.size > 0); passes += 1) {
    const live = await readLive(work, mayRefuse ? RESOURCES : stage.resources);
    const earlier = pass;
    let children: Promise<ChildrenOf> | undefined;
    try {
      const context: OperationContext = {
        ...work,
        ...options,
        ...shared,
        live,
        runId: run.summary.runId,
        runFolder: run.folder,
        existedBefore: await keepIdsBefore(run.folder, live, options.disk),
        claims: new Set(),
        children: async () => (children ??= readChildren(live)),
        removed: new Set(),
      };
      const refused =
        mayRefuse && passes === 0 ? await refuseConflicts(plan.operations(), context) : undefined;
      if (refused !== undefined) {
        return { ...UNTOUCHED, stopped: refused };
      }
      pass = await runOperations({
        ...options,
        ...shared,
        ...context,
        operations: only(plan.operations(), ({ id, action }) =>
          passes === 0 ? stage.actions.some((one) => one === action) : earlier.unknown.has(id),
        ),
      });
      pass = { ...pass, ambiguous: new Set([...earlier.ambiguous, ...pass.ambiguous]) };
    } finally {
      await live.close();
    }
    if (pass.interrupted || pass.stopped !== undefined) {
      break;
    }
  }
  return pass;
}

async function openBases(
  remote: Remote,
  resources: readonly Resource[],
): Promise<{ of: (resource: Resource) => LiveLines<BaseObject>; close: () => Promise<void> }> {
  const bases = new Map<Resource, LiveLines<BaseObject>>();
  for (const resource of resources) {
    bases.set(resource, await remote.openBase(resource));
  }
  return {
    of: (resource) => {
      const base = bases.get(resource);
      if (base === undefined) {
        throw new RangeError(`the base of ${resource}s was not opened`);
      }
      return base;
    },
    close: async () => {
      await Promise.all([...bases.values()].map(async (base) => base.close()));
    },
  };
}

/** The workspace as it is now. */
export async function readLive(
  { remote, options, meter }: Pick<Work, "remote" | "options" | "meter">,
  resources: readonly Resource[],
): Promise<LiveContent> {
  return readLiveContent(options.workspace, {
    folder: remote.folder,
    resources,
    onObject: () => meter?.read(),
  });
}

/** Those operations of a plan; what they wait for beside them was settled before. */
async function* only(
  operations: AsyncIterable<Operation>,
  isMeant: (operation: Operation) => boolean,
): AsyncGenerator<Operation> {
  const met = new Set<string>();
  for await (const operation of operations) {
    if (isMeant(operation)) {
      met.add(operation.id);
      yield { ...operation, dependsOn: operation.dependsOn.filter((id) => met.has(id)) };
    }
  }
}
