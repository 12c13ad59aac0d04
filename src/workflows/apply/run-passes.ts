import {
  keepIdsBefore,
  MAY_STILL_APPEAR,
  readChildren,
  refuseConflicts,
  runOperations,
  type ChildrenOf,
  type OperationContext,
  type PassResult,
} from "../../apply/index.ts";
import { RESOURCES, type Resource } from "../../model/index.ts";
import type { Operation, Stage } from "../../plan/index.ts";
import { readLiveContent, type LiveContent } from "../../snapshot/index.ts";
import { UNTOUCHED, type Shared, type Work } from "./work.ts";

/** One that sends, one that looks up, one that sends what is not there, and one that looks that up. */
const MOST_PASSES = 4;
/** Twice the time that a request may take. */
const LOOK_AGAIN_AFTER_MS = 120_000;

/** Creates that are not in the workspace but may still appear there. */
interface Awaited {
  count: number;
  /** When the last of them left. */
  sentAtMs: number;
}

/** Carries out a stage, then looks up what is open, a few times. */
export async function runPasses(
  work: Work,
  stage: Stage,
  shared: Shared & { readonly isFirst: boolean },
): Promise<PassResult> {
  let pass = UNTOUCHED;
  for (let passes = 0; passes < MOST_PASSES; passes += 1) {
    const earlier = passes === 0 ? undefined : pass;
    const awaited = { count: 0, sentAtMs: 0 };
    pass = await runPass(work, stage, { ...shared, earlier, awaited });
    if (!isWorthAnother(pass, earlier)) {
      break;
    }
    await waitFor(awaited, work);
  }
  return pass;
}

async function runPass(
  work: Work,
  stage: Stage,
  {
    isFirst,
    earlier,
    awaited,
    ...shared
  }: Shared & {
    readonly isFirst: boolean;
    readonly earlier: PassResult | undefined;
    readonly awaited: Awaited;
  },
): Promise<PassResult> {
  const { plan, run, options } = work;
  const { lookAgainAfterMs = LOOK_AGAIN_AFTER_MS } = options;
  const overBefore = new Date(options.now().getTime() - lookAgainAfterMs);
  // Where nothing may be written as long as anything is in conflict, all of it is looked at beforehand.
  const mayRefuse = isFirst && shared.onConflict === "fail";
  const live = await readLive(work, mayRefuse ? RESOURCES : stage.resources);
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
      overBefore,
      adopt: options.adopt ?? new Map(),
      children: async () => (children ??= readChildren(live)),
      removed: new Set(),
    };
    const refused =
      mayRefuse && earlier === undefined ? await refuseConflicts(plan.operations(), context) : undefined;
    if (refused !== undefined) {
      return { ...UNTOUCHED, stopped: refused };
    }
    const open = new Set([...(earlier?.unknown ?? []), ...(earlier?.ambiguous ?? [])]);
    const pass = await runOperations({
      ...options,
      ...shared,
      ...context,
      operations: only(plan.operations(), ({ id, action }) =>
        earlier === undefined ? stage.actions.some((one) => one === action) : open.has(id),
      ),
      onSettled: (operation, applied) => {
        const { problem, sent } = applied;
        if (problem?.code === MAY_STILL_APPEAR && sent !== undefined) {
          awaited.count += 1;
          awaited.sentAtMs = Math.max(awaited.sentAtMs, Date.parse(sent.at));
        }
        shared.onSettled(operation, applied);
      },
    });
    // What it did not get to is as open as it was.
    return pass.interrupted || pass.stopped !== undefined
      ? { ...pass, ambiguous: new Set([...(earlier?.ambiguous ?? []), ...pass.ambiguous]) }
      : pass;
  } finally {
    await live.close();
  }
}

/** True where looking once more may settle something: what is found for one is no candidate for another. */
function isWorthAnother(pass: PassResult, earlier: PassResult | undefined): boolean {
  const isOver = pass.interrupted || pass.stopped !== undefined;
  return !isOver && (pass.unknown.size > 0 || pass.ambiguous.size !== (earlier?.ambiguous.size ?? 0));
}

/** Waits until what may still be at work in Intercom no longer can be. */
async function waitFor({ count, sentAtMs }: Awaited, { options }: Work): Promise<void> {
  const { lookAgainAfterMs = LOOK_AGAIN_AFTER_MS, now, sleep, signal, onNote } = options;
  // Where the clock was set back meanwhile, no longer than it takes.
  const waitMs = Math.min(lookAgainAfterMs, sentAtMs + lookAgainAfterMs - now().getTime()) + 1;
  if (count > 0 && waitMs > 0) {
    onNote?.({ kind: "waiting-for-open", count, seconds: Math.ceil(waitMs / 1000) });
    await sleep(waitMs, signal);
  }
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
