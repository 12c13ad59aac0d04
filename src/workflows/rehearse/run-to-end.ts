import { listRuns, openFileJournal, type OperationResult, type RunSummary } from "../../apply/index.ts";
import { InternalError } from "../../errors.ts";
import { scratchDisk } from "../../files/index.ts";
import { applyPlan, type ApplyOptions } from "../apply-plan.ts";
import type { PrivateFolders } from "./copy-for-rehearsal.ts";
import { KillSwitch } from "./kill-switch.ts";
import { orderAppends } from "./order-appends.ts";
import type { Stage } from "./stage.ts";

export interface RunToEndOptions {
  readonly stage: Stage;
  readonly folders: PrivateFolders;
  readonly apply: Omit<
    ApplyOptions,
    | "workspace"
    | "snapshot"
    | "reports"
    | "resume"
    | "resumeCommand"
    | "now"
    | "sleep"
    | "disk"
    | "openJournal"
    | "signal"
  >;
  /** The step before which each process but the last is killed, counted from its start. */
  readonly kills: readonly number[];
  /** When it fires, the run ends early, in an orderly way. */
  readonly signal?: AbortSignal | undefined;
}

/** How a rehearsed run came to its end. */
export interface RehearsedEnd {
  readonly summary: RunSummary;
  /** The run's private folder. */
  readonly folder: string;
  readonly results: () => AsyncIterable<OperationResult>;
  /** Simulated, from the first process's start to the last one's end. */
  readonly seconds: number;
  /** Processes that were killed, and times that a run which had stopped was taken up again. */
  readonly kills: number;
  readonly resumes: number;
}

/** A run that does not come to its end in so many processes will not. */
const MOST_PROCESSES = 25;
/** Until somebody has noticed and typed the command again. */
const RESTART_MS = 5_000;

/**
 * Applies a plan on a stage, kill after kill, and resumes until it has come to its end: with the real
 * transport, client, limiter and journal, each process with nothing but what the one before left on disk.
 */
export async function runToEnd(options: RunToEndOptions): Promise<RehearsedEnd> {
  const { stage, kills } = options;
  const startMs = stage.clock.nowMs();
  const counts = { kills: 0, resumes: 0 };
  for (let process = 0; process < MOST_PROCESSES; process += 1) {
    const ended = await runOneProcess(options, kills[process] ?? Number.POSITIVE_INFINITY);
    options.signal?.throwIfAborted();
    if (ended.isKilled) {
      counts.kills += 1;
    } else if (ended.result.summary.status === "finished" || !isWorthResuming(ended.result.summary)) {
      const seconds = (stage.clock.nowMs() - startMs) / 1000;
      return { ...ended.result, ...counts, seconds };
    } else {
      counts.resumes += 1;
    }
    await stage.clock.runUntilSettled(stage.clock.sleep(RESTART_MS));
  }
  throw new InternalError({
    code: "rehearsal-without-end",
    message: `The rehearsed run did not come to its end in ${MOST_PROCESSES} processes.`,
    hint: "Rehearse with fewer faults, and report this.",
  });
}

/** What was stopped by the plan, and not by the way to the workspace, stops again. */
function isWorthResuming({ problem }: RunSummary): boolean {
  return problem?.code.startsWith("canary-") !== true && problem?.code !== "ambiguous-create";
}

type ProcessEnd =
  | { readonly isKilled: true }
  | { readonly isKilled: false; readonly result: Awaited<ReturnType<typeof applyPlan>> };

async function runOneProcess(
  { stage, folders, apply, signal }: RunToEndOptions,
  killAtStep: number,
): Promise<ProcessEnd> {
  const death = new AbortController();
  const kill = new KillSwitch({
    atStep: killAtStep,
    onKill: () => death.abort(),
    takeTurn: async (name) => stage.takeTurn(name),
  });
  const anyEnd = signal === undefined ? death.signal : AbortSignal.any([signal, death.signal]);
  const isResumed = (await listRuns(folders.reports)).some(({ status }) => status !== "finished");
  const running = applyPlan({
    ...apply,
    ...folders,
    workspace: stage.connect({ fetch: kill.guardFetch(stage.sandbox.fetch), signal: anyEnd }),
    resume: isResumed,
    resumeCommand: "",
    now: () => new Date(stage.clock.nowMs()),
    sleep: async (durationMs, sleepSignal) => stage.clock.sleep(durationMs, sleepSignal),
    // What is rehearsed is when and in which order things are written; nobody misses them afterwards.
    disk: kill.guardDisk(scratchDisk),
    openJournal: async (given) => orderAppends(await openFileJournal(given), stage.takeTurn),
    signal: anyEnd,
  });
  try {
    const result = await stage.clock.runUntilSettled(running);
    return kill.isDead ? { isKilled: true } : { isKilled: false, result };
  } catch (error) {
    if (kill.isDead) {
      return { isKilled: true };
    }
    throw error;
  }
}
