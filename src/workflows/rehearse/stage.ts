import { isDiskBusy } from "../../files/index.ts";
import type { Workspace } from "../../model/index.ts";
import {
  createSandbox,
  seededRandom,
  type Fault,
  type RequestLogEntry,
  type Sandbox,
} from "../../sandbox/index.ts";
import { createSimulatedClock, type SimulatedClock } from "../../transport/index.ts";
import { openWorkspace } from "../open-workspace.ts";
import type { LiveCopy } from "./load-live.ts";
import { Turnstile } from "./turnstile.ts";

/** How the stage answers: as the live workspace does. */
export interface StageConditions {
  readonly apiVersion: string;
  /** Requests allowed in a window; null where the workspace has not said: then there is no limit. */
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** The share of the limit that the run may use, above 0 up to 1. */
  readonly budget: number;
  /** What every reply takes, in milliseconds of simulated time. */
  readonly latencyMs: number;
}

export interface StageOptions extends StageConditions {
  readonly live: LiveCopy;
  readonly faults: readonly Fault[];
  readonly seed: number;
  /** True where faults or kills strike at random: who comes first then makes a difference. */
  readonly isRandom: boolean;
  /** When the simulated time begins, in Unix milliseconds. */
  readonly startMs: number;
}

/** A private sandbox with a workspace's live content, and a clock of its own. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly clock: SimulatedClock;
  /** Resolves when it is the turn of somebody, of all who come at the same simulated instant; see Turnstile. */
  readonly takeTurn: (name: string) => Promise<void>;
  /** Every request so far, oldest first. */
  readonly log: readonly RequestLogEntry[];
  /** A workspace as a process that has just started opens it. */
  connect(options?: { readonly fetch?: typeof fetch; readonly signal?: AbortSignal }): Workspace;
}

/** No window counts so many requests. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Sets a stage up. Its clock stands until it is run, and its sandbox listens to nobody but this process. */
export function setStage(options: StageOptions): Stage {
  const { live, apiVersion, seed, windowSeconds } = options;
  const windowMs = windowSeconds * 1000;
  const clock = createSimulatedClock({
    // From the beginning of a window on, as an estimate counts.
    startMs: Math.ceil(options.startMs / windowMs) * windowMs,
    isBusy: isDiskBusy,
  });
  const sandbox = createSandbox({
    content: live.content,
    multilingual: live.multilingual,
    now: () => clock.nowMs(),
    sleep: async (milliseconds) => clock.sleep(milliseconds),
    random: seededRandom(seed),
    rateLimit: options.limitPerWindow ?? NO_LIMIT,
    windowSeconds,
    latencyMs: options.latencyMs,
    faults: options.faults,
  });
  const random = seededRandom(seed + 1);
  const turnstile = new Turnstile(async () => clock.sleep(0));
  return {
    sandbox,
    clock,
    // What is not random needs no order, and is done sooner without.
    takeTurn: async (name) => (options.isRandom ? turnstile.pass(name) : undefined),
    log: sandbox.log,
    connect: ({ fetch = sandbox.fetch, signal } = {}) =>
      openWorkspace({
        token: sandbox.token,
        baseUrl: "http://127.0.0.1",
        apiVersion,
        defaultLocale: live.defaultLocale,
        budget: options.budget,
        fetch,
        clock,
        random,
        ...(signal === undefined ? {} : { signal }),
      }),
  };
}
