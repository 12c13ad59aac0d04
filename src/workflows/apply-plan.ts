import { dirname, join, resolve } from "node:path";
import {
  checkReferences,
  checkSnapshot,
  checkTarget,
  finishRun,
  keepIdsBefore,
  openFileJournal,
  openRun,
  readCreatedEarlier,
  readResults,
  refuseConflicts,
  runOperations,
  takeFileLock,
  toProblem,
  type ConflictPolicy,
  type Journal,
  type OperationContext,
  type OperationResult,
  type PassResult,
  type Run,
  type RunSummary,
} from "../apply/index.ts";
import { ApiError, ConfigError, HelpferryError } from "../errors.ts";
import type { Disk } from "../files/index.ts";
import { RESOURCES, type Resource, type Workspace } from "../model/index.ts";
import { readPlan, type Operation, type Plan } from "../plan/index.ts";
import {
  openRemote,
  readLiveContent,
  type BaseObject,
  type LiveContent,
  type LiveLines,
  type Remote,
} from "../snapshot/index.ts";

export interface ApplyOptions {
  /** The plan file. */
  readonly plan: string;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /** The folder that holds the folders of runs. */
  readonly reports: string;
  /** Go on with the last unfinished run of this plan. */
  readonly resume: boolean;
  /** What a person types to go on with the run, shown wherever it stops before its end. */
  readonly resumeCommand: string;
  /** Most operations in flight. */
  readonly concurrency: number;
  /**
   * What becomes of a field that somebody changed after the plan was made. Default: `skip`, or what the run
   * that is resumed did.
   */
  readonly onConflict?: ConflictPolicy;
  /** Read each object once more right before it is written: an edit of the last minutes is not missed either. */
  readonly strict?: boolean;
  readonly now: () => Date;
  /** Where the run and what the snapshot remembers of it are written; the real disk unless given. */
  readonly disk?: Disk;
  /** When it fires, what is in flight is finished and nothing new is started. */
  readonly signal?: AbortSignal;
  /** Called after each operation: how many are settled, of how many. */
  readonly onSettled?: (settled: number, total: number, operation: Operation) => void;
}

/** A run that came to its end, or was stopped in an orderly way. */
export interface ApplyResult {
  readonly summary: RunSummary;
  /** The run's folder: run.json, journal.ndjson, results.ndjson. */
  readonly folder: string;
  /** Read from the run's folder; can be iterated more than once. */
  readonly results: () => AsyncIterable<OperationResult>;
}

/** Passes that look unknown outcomes up again before they are left to a resume. */
const MOST_PASSES = 3;

/**
 * Carries out exactly the plan in a file and proves it by reading back. Failures and conflicts of single
 * operations are data in the result, and so is what stopped the run before its end.
 *
 * Throws ConflictError or ConfigError before anything is written where the plan does not fit the workspace,
 * the version, the snapshot or its references, or where another process writes to the workspace. Once a
 * request has left, what it throws (disk full …) says how to go on.
 */
export async function applyPlan(options: ApplyOptions): Promise<ApplyResult> {
  const plan = await readPlan(options.plan);
  const { header } = plan;
  await checkTarget(header, options);
  const snapshot = options.snapshot ?? join(dirname(resolve(options.plan)), header.snapshot);
  await checkSnapshot(snapshot);
  const remote = await openRemote(snapshot, header.workspaceId, options);
  checkPolicy(options, remote);
  await checkReferences(plan, options.workspace, remote.idMap);
  const lock = await takeFileLock(options.reports, header.workspaceId);
  try {
    const run = await openRun({ ...options, header, snapshot });
    const journal = await openFileJournal({ ...options, ...run.summary, folder: run.folder });
    try {
      return await carryOut({ plan, remote, journal, run, options });
    } finally {
      await journal.close();
    }
  } finally {
    await remote.close();
    await lock.release();
  }
}

/** What a destination says must not go into the snapshot: the next plan would carry it back to the origin. */
function checkPolicy({ plan, onConflict }: ApplyOptions, { isOrigin }: Remote): void {
  if (onConflict === "theirs" && !isOrigin) {
    throw new ConfigError({
      code: "theirs-into-destination",
      message: `Cannot apply ${plan} with --on-conflict theirs: its workspace is a destination, and what was edited there would go into the content of the origin. Nothing was written.`,
      hint: "Use --on-conflict skip, which leaves those fields as they are, or ours.",
    });
  }
}

interface Work {
  readonly plan: Plan;
  readonly remote: Remote;
  readonly journal: Journal;
  readonly run: Run;
  readonly options: ApplyOptions;
}

async function carryOut(work: Work): Promise<ApplyResult> {
  const { run, plan, journal, options } = work;
  const resources = writtenResources(plan);
  let pass = UNTOUCHED;
  let readBack: LiveContent | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    pass = await runPasses(work, resources);
    if (!pass.interrupted && pass.stopped === undefined) {
      readBack = await readLive(work, resources);
    }
  } catch (error) {
    failure = isCancelled(error) ? undefined : { error };
    pass = isCancelled(error) ? { ...pass, interrupted: true } : { ...pass, stopped: describe(error) };
  }
  try {
    const requests = options.workspace.requests();
    const summary = await finishRun({ ...options, ...work, pass, readBack, requests });
    // What the workspace says is part of the result; anything else, or what came before all, is an error.
    if (failure !== undefined && (journal.isEmpty() || !(failure.error instanceof ApiError))) {
      throw failure.error;
    }
    return { summary, folder: run.folder, results: () => readResults(run.folder) };
  } catch (error) {
    throw journal.isEmpty() ? (failure?.error ?? error) : withResume(failure?.error ?? error, run);
  } finally {
    await readBack?.close();
  }
}

const UNTOUCHED: PassResult = {
  unknown: new Set(),
  ambiguous: new Set(),
  interrupted: false,
  stopped: undefined,
};

function isCancelled(error: unknown): boolean {
  return error instanceof ApiError && error.code === "request-cancelled";
}

function describe(error: unknown): PassResult["stopped"] {
  return error instanceof HelpferryError
    ? toProblem(error)
    : { code: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

/** Once something may have been written, an error must say how to go on. */
function withResume(error: unknown, { summary: { resumeCommand } }: Run): HelpferryError {
  const known = error instanceof HelpferryError ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return new HelpferryError({
    code: known?.code ?? "unexpected",
    message: `The run stopped before its end: ${message}`,
    hint: `What was written is in the run's journal, and nothing will be written twice. Mend the cause, then go on: ${resumeCommand}`,
    cause: error,
  });
}

function writtenResources({ header: { counts } }: Plan): readonly Resource[] {
  return RESOURCES.filter(
    (resource) => counts.byResource[resource].create + counts.byResource[resource].update > 0,
  );
}

/** Carries the plan out, then looks up what is open, a few times. */
async function runPasses(work: Work, resources: readonly Resource[]): Promise<PassResult> {
  const { plan, run, remote, options } = work;
  const { create, update } = plan.header.counts;
  const bases = await openBases(remote, resources);
  const createdEarlier = await readCreatedEarlier(options.reports, plan.header);
  const settled = new Set<string>();
  let pass = UNTOUCHED;
  try {
    for (let passes = 0; passes < MOST_PASSES && (passes === 0 || pass.unknown.size > 0); passes += 1) {
      const live = await readLive(work, resources);
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

async function readLive({ remote, options }: Work, resources: readonly Resource[]): Promise<LiveContent> {
  return readLiveContent(options.workspace, { folder: remote.folder, resources });
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
