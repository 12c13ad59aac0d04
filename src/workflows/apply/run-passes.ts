import {
  keepIdsBefore,
  readCreatedEarlier,
  refuseConflicts,
  runOperations,
  type OperationContext,
  type PassResult,
} from "../../apply/index.ts";
import type { Operation } from "../../plan/index.ts";
import { openBases } from "./open-bases.ts";
import { readLive, writtenResources } from "./read-live.ts";
import type { Work } from "./work.ts";

/** Passes that look unknown outcomes up again before they are left to a resume. */
const MOST_PASSES = 3;

/** A run before its first operation. */
export const UNTOUCHED: PassResult = {
  unknown: new Set(),
  ambiguous: new Set(),
  interrupted: false,
  stopped: undefined,
};

/** Carries the plan out, then looks up what is open, a few times. */
export async function runPasses(work: Work): Promise<PassResult> {
  const { plan, run, remote, options } = work;
  const { create, update } = plan.header.counts;
  const bases = await openBases(remote, writtenResources(plan));
  const createdEarlier = await readCreatedEarlier(options.reports, plan.header);
  const settled = new Set<string>();
  let pass = UNTOUCHED;
  try {
    for (let passes = 0; passes < MOST_PASSES && (passes === 0 || pass.unknown.size > 0); passes += 1) {
      const live = await readLive(work);
      const earlier = pass;
      try {
        const context: OperationContext = {
          ...work,
          ...options,
          live,
          base: bases.of,
          runId: run.summary.runId,
          existedBefore: await keepIdsBefore(run.folder, live, options.disk),
          createdEarlier,
          claims: new Set(),
          onConflict: run.summary.onConflict,
          strict: options.strict ?? false,
        };
        const refused =
          passes === 0 && context.onConflict === "fail"
            ? await refuseConflicts(plan.operations(), context)
            : undefined;
        if (refused !== undefined) {
          return { ...UNTOUCHED, stopped: refused };
        }
        pass = await runOperations({
          ...options,
          ...context,
          operations: passes === 0 ? plan.operations() : only(plan.operations(), earlier.unknown),
          onSettled: (operation) => {
            settled.add(operation.id);
            options.onSettled?.(settled.size, create + update, operation);
          },
        });
        pass = { ...pass, ambiguous: new Set([...earlier.ambiguous, ...pass.ambiguous]) };
      } finally {
        await live.close();
      }
      if (pass.interrupted || pass.stopped !== undefined) {
        break;
      }
    }
  } finally {
    await bases.close();
  }
  return pass;
}

/** Operations to be looked up again, and what waits for them; other parents were settled in the first pass. */
async function* only(
  operations: AsyncIterable<Operation>,
  ids: ReadonlySet<string>,
): AsyncGenerator<Operation> {
  for await (const operation of operations) {
    if (ids.has(operation.id)) {
      yield { ...operation, dependsOn: operation.dependsOn.filter((id) => ids.has(id)) };
    }
  }
}
