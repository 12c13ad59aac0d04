import { dirname, join, resolve } from "node:path";
import {
  checkReferences,
  checkSnapshot,
  checkTarget,
  finishRun,
  openFileJournal,
  openRun,
  readResults,
  runOperations,
  takeFileLock,
  type Journal,
  type OperationResult,
  type PassResult,
  type Run,
  type RunSummary,
} from "../apply/index.ts";
import { HelpferryError } from "../errors.ts";
import { RESOURCES, type RemoteId, type Resource, type Workspace } from "../model/index.ts";
import { readPlan, type Operation, type Plan } from "../plan/index.ts";
import { openRemote, readLiveContent, type LiveContent, type Remote } from "../snapshot/index.ts";

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
  /** Most operations in flight. */
  readonly concurrency: number;
  readonly now: () => Date;
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
 * operations are data in the result.
 *
 * Throws ConflictError or ConfigError before anything is written where the plan does not fit the workspace,
 * the version, the snapshot or its references, or where another process writes to the workspace.
 */
export async function applyPlan(options: ApplyOptions): Promise<ApplyResult> {
  const plan = await readPlan(options.plan);
  const { header } = plan;
  await checkTarget(header, options);
  const snapshot = options.snapshot ?? join(dirname(resolve(options.plan)), header.snapshot);
  await checkSnapshot(snapshot, header);
  await checkReferences(plan, options.workspace);
  const lock = await takeFileLock(options.reports, header.workspaceId);
  try {
    const run = await openRun({ ...options, header, snapshot });
    const journal = await openFileJournal(run.folder);
    try {
      const remote = await openRemote(snapshot, header.workspaceId);
      return await carryOut({ plan, remote, journal, run, options });
    } catch (error) {
      throw withResume(error, options);
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

/** Once something may have been written, an error must say how to go on. */
function withResume(error: unknown, { plan }: ApplyOptions): unknown {
  if (!(error instanceof HelpferryError)) {
    return error;
  }
  return new HelpferryError({
    code: error.code,
    message: `The run stopped before its end. ${error.message}`,
    hint: `What was written is in the journal. Mend the cause, then go on: helpferry apply ${plan} --resume --yes`,
    cause: error,
  });
}

interface Work {
  readonly plan: Plan;
  readonly remote: Remote;
  readonly journal: Journal;
  readonly run: Run;
  readonly options: ApplyOptions;
}

async function carryOut(work: Work): Promise<ApplyResult> {
  const { plan, run, remote, options } = work;
  const { counts } = plan.header;
  const resources = RESOURCES.filter(
    (resource) => counts.byResource[resource].create + counts.byResource[resource].update > 0,
  );
  const isKnown = await readKnownIds(work, resources);
  const settled = new Set<string>();
  let pass: PassResult = { unknown: new Set(), interrupted: false, stopped: undefined };
  for (let passes = 0; passes < MOST_PASSES && (passes === 0 || pass.unknown.size > 0); passes += 1) {
    const live = await readLive(work, resources);
    try {
      pass = await runOperations({
        ...work,
        ...options,
        live,
        runId: run.summary.runId,
        isKnown,
        operations: passes === 0 ? plan.operations() : only(plan.operations(), pass.unknown),
        onSettled: (operation) => {
          settled.add(operation.id);
          options.onSettled?.(settled.size, counts.create + counts.update, operation);
        },
      });
    } finally {
      await live.close();
    }
    if (pass.interrupted || pass.stopped !== undefined) {
      break;
    }
  }
  const inFull = !pass.interrupted && pass.stopped === undefined;
  const readBack = inFull ? await readLive(work, resources) : undefined;
  try {
    const requests = options.workspace.requests();
    const summary = await finishRun({ run, plan, remote, pass, readBack, requests, now: options.now });
    return { summary, folder: run.folder, results: () => readResults(run.folder) };
  } finally {
    await readBack?.close();
  }
}

async function readLive({ remote, options }: Work, resources: readonly Resource[]): Promise<LiveContent> {
  return readLiveContent(options.workspace, { folder: remote.folder, resources });
}

/** Ids of the objects that were there before the run, or were mapped since: no open create can have made them. */
async function readKnownIds(
  { remote }: Work,
  resources: readonly Resource[],
): Promise<(resource: Resource, id: RemoteId) => boolean> {
  const known = new Set<string>();
  for (const resource of resources) {
    const base = await remote.openBase(resource);
    for (const id of base.ids()) {
      known.add(`${resource}/${id}`);
    }
    await base.close();
  }
  return (resource, id) => known.has(`${resource}/${id}`) || remote.idMap.isMapped(resource, id);
}

/** Operations to be looked up again; their parents were settled in the first pass. */
async function* only(
  operations: AsyncIterable<Operation>,
  ids: ReadonlySet<string>,
): AsyncGenerator<Operation> {
  for await (const operation of operations) {
    if (ids.has(operation.id)) {
      yield { ...operation, dependsOn: [] };
    }
  }
}
