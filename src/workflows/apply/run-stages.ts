import type { PassResult } from "../../apply/index.ts";
import type { Resource } from "../../model/index.ts";
import { listStages } from "../../plan/index.ts";
import type { BaseObject, LiveLines, Remote } from "../../snapshot/index.ts";
import { runPasses } from "./run-passes.ts";
import { UNTOUCHED, type Shared, type Work } from "./work.ts";

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
      onConflict: run.summary.onConflict,
      strict: options.strict ?? false,
      onSettled: (operation) => {
        settled.add(operation.id);
        work.meter?.settle(settled.size);
        work.windows.note(options.workspace.requests());
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
