import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkSnapshot, checkTarget, type ConflictPolicy } from "../apply/index.ts";
import { copyFolder } from "../files/index.ts";
import type { Resource, Workspace } from "../model/index.ts";
import { assignsNewsfeeds, estimateCost, readPlan, type Plan, type PlanCost } from "../plan/index.ts";
import { seededRandom } from "../sandbox/index.ts";
import { openRemote } from "../snapshot/index.ts";
import { approvePlan } from "./approve-plan.ts";
import { toSandboxFaults, type RehearsalFault } from "./rehearse/choose-faults.ts";
import { copyForRehearsal, type PrivateFolders } from "./rehearse/copy-for-rehearsal.ts";
import { countRequests, type RequestTally } from "./rehearse/count-requests.ts";
import { loadLive, type LiveCopy } from "./rehearse/load-live.ts";
import { compareEnds, readEnd, type EndDifference, type WorkspaceEnd } from "./rehearse/read-end.ts";
import { runToEnd, type RehearsedEnd } from "./rehearse/run-to-end.ts";
import { setStage, type Stage, type StageConditions } from "./rehearse/stage.ts";
import { tallyRun, type RunTally } from "./rehearse/tally-run.ts";

export interface RehearseOptions {
  /** The plan file. */
  readonly plan: string;
  /** Rehearse only what was approved in the plan's review. Default: all of it. */
  readonly approved?: boolean;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
  /** The live workspace: it is read, and nothing is written to it. */
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /** The folder that holds the folders of earlier runs; nothing is written to it. */
  readonly reports: string;
  /** An existing folder for temporary files; all are removed at the end. */
  readonly scratch: string;
  /** Where to keep the folder of the rehearsed run: journal, results, run.json. Default: nowhere. */
  readonly out?: string;
  readonly concurrency: number;
  readonly onConflict?: ConflictPolicy;
  readonly strict?: boolean;
  /** Milliseconds that every reply takes. Default: as the live workspace's replies took. */
  readonly latencyMs?: number;
  /** Rehearse once more with these. Default: none. */
  readonly faults?: readonly RehearsalFault[];
  /** Makes faults strike alike each time. */
  readonly seed: number;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Called after every object of the live workspace. */
  readonly onObject?: (resource: Resource, count: number) => void;
}

/** A run on the stage, and what came of it. */
export interface RehearsedRun
  extends Pick<RehearsedEnd, "summary" | "seconds" | "kills" | "resumes">, RunTally, RequestTally {}

export interface Rehearsal {
  readonly planId: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** Objects of the live workspace that the stage was set up with, and its conditions. */
  readonly live: LiveCopy["objects"];
  readonly conditions: StageConditions;
  /** What the pace model says of the plan under the same conditions. */
  readonly estimate: PlanCost;
  readonly run: RehearsedRun;
  /** The same once more, with faults, and what tells its end from that of the undisturbed run. */
  readonly disturbed: (RehearsedRun & { readonly seed: number; readonly difference: EndDifference }) | null;
  /** Where the rehearsed run was kept. */
  readonly out: string | null;
}

/** Processes that are killed in a rehearsal with `kill`. */
const KILLS = 5;
/** About so many steps come with a call: it leaves, its reply is taken, files are written and synced. */
const STEPS_PER_CALL = 8;
/** A usual round trip, where the live workspace has not shown its own. */
const USUAL_LATENCY_MS = 300;

/**
 * Carries a plan out on a private sandbox that holds the live content, with the real transport, limiter and
 * journal, in simulated time; with faults once more, to see that it ends alike. The live workspace is only
 * read; snapshot and reports stay as they are.
 *
 * Throws as `applyPlan` does where the plan does not fit.
 */
export async function rehearsePlan(options: RehearseOptions): Promise<Rehearsal> {
  const folder = await mkdtemp(join(options.scratch, "helpferry-rehearsal-"));
  try {
    const plan =
      options.approved === true ? (await approvePlan({ plan: options.plan, folder })).path : options.plan;
    return await prepareRehearsal(folder, { ...options, plan });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepareRehearsal(folder: string, options: RehearseOptions): Promise<Rehearsal> {
  const plan = await readPlan(options.plan);
  await checkTarget(plan.header, options);
  const snapshot = options.snapshot ?? join(dirname(resolve(options.plan)), plan.header.snapshot);
  await checkSnapshot(snapshot);
  const live = await loadLive(options.workspace, options);
  return rehearseIn(folder, { plan, live, snapshot, options });
}

interface Work {
  readonly plan: Plan;
  readonly live: LiveCopy;
  readonly snapshot: string;
  readonly options: RehearseOptions;
}

async function rehearseIn(folder: string, work: Work): Promise<Rehearsal> {
  const { plan, live, options } = work;
  const { header } = plan;
  const { limitPerWindow, windowSeconds, roundTripMs, budget } = options.workspace.requests();
  const conditions: StageConditions = {
    apiVersion: options.apiVersion,
    limitPerWindow,
    windowSeconds,
    budget,
    latencyMs: options.latencyMs ?? roundTripMs ?? USUAL_LATENCY_MS,
  };
  const undisturbed = await rehearseOnce(join(folder, "undisturbed"), work, {
    conditions,
    faults: [],
    kills: [],
  });
  const faults = options.faults ?? [];
  const disturbed =
    faults.length === 0
      ? null
      : await rehearseOnce(join(folder, "disturbed"), work, {
          conditions,
          faults,
          kills: faults.includes("kill") ? chooseKills(undisturbed.run.calls, options.seed) : [],
        });
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    await copyFolder((disturbed ?? undisturbed).folder, options.out);
  }
  return {
    planId: header.planId,
    workspaceId: header.workspaceId,
    workspaceName: header.workspaceName,
    live: live.objects,
    conditions,
    estimate: estimateCost({
      counts: header.counts,
      liveObjects: live.objects,
      namesNewsfeeds: await namesNewsfeeds(plan),
      limitPerWindow,
      windowSeconds,
      roundTripMs: conditions.latencyMs,
      inFlight: options.concurrency,
      budgets: [budget],
    }),
    run: undisturbed.run,
    disturbed:
      disturbed === null
        ? null
        : { ...disturbed.run, seed: options.seed, difference: compareEnds(undisturbed.end, disturbed.end) },
    out: options.out ?? null,
  };
}

/** Steps at which processes die: anywhere in a run, each counted from its own process's start. */
function chooseKills(calls: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: KILLS }, () =>
    Math.ceil((1 - random()) * calls * STEPS_PER_CALL * (2 / KILLS)),
  );
}

interface Rehearsed {
  readonly run: RehearsedRun;
  readonly end: WorkspaceEnd;
  readonly folder: string;
}

async function rehearseOnce(
  folder: string,
  { plan, live, snapshot, options }: Work,
  given: {
    readonly conditions: StageConditions;
    readonly faults: readonly RehearsalFault[];
    readonly kills: readonly number[];
  },
): Promise<Rehearsed> {
  const { conditions, faults, kills } = given;
  await mkdir(folder);
  const folders = await copyForRehearsal({
    header: plan.header,
    from: { snapshot, reports: options.reports },
    folder,
    withWorkingCopy: options.onConflict === "theirs",
  });
  const { seed, signal } = options;
  const stage = setStage({
    ...conditions,
    live,
    seed,
    isRandom: faults.length > 0,
    faults: toSandboxFaults(faults),
    startMs: options.now().getTime(),
  });
  const startMs = stage.clock.nowMs();
  const ended = await runToEnd({
    stage,
    folders,
    kills,
    signal,
    apply: {
      plan: options.plan,
      apiVersion: options.apiVersion,
      concurrency: options.concurrency,
      ...(options.onConflict === undefined ? {} : { onConflict: options.onConflict }),
      strict: options.strict === true,
      // Nothing is written for real: nothing needs guarding.
      maxDelete: Number.POSITIVE_INFINITY,
      acceptResidue: true,
    },
  });
  const { summary, seconds } = ended;
  const requests = countRequests(stage.log, conditions);
  const end = await readStage(stage, folders, { workspaceId: plan.header.workspaceId, startMs });
  const run = {
    summary,
    seconds,
    kills: ended.kills,
    resumes: ended.resumes,
    ...(await tallyRun(ended.results())),
    ...requests,
  };
  return { run, end, folder: ended.folder };
}

async function readStage(
  stage: Stage,
  { snapshot }: PrivateFolders,
  { workspaceId, startMs }: { readonly workspaceId: string; readonly startMs: number },
): Promise<WorkspaceEnd> {
  const { idMap } = await openRemote(snapshot, workspaceId);
  stage.sandbox.faults.clear();
  return stage.clock.runUntilSettled(readEnd(stage.connect(), { idMap, sinceMs: startMs }));
}

async function namesNewsfeeds(plan: Plan): Promise<boolean> {
  for await (const operation of plan.operations()) {
    if (assignsNewsfeeds(operation)) {
      return true;
    }
  }
  return false;
}
