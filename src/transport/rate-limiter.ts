import type { Clock } from "./clock.ts";
import type { RateObservation } from "./rate-headers.ts";
import { RoundTrips } from "./round-trips.ts";
import {
  finishRequest,
  INITIAL_RATE_STATE,
  nextStartMs,
  startRequest,
  windowLengthMs,
  type RateState,
} from "./rate-window.ts";

const LARGEST_JITTER_MS = 250;

/** What the limiter saw; requests and waits count since it was made. */
interface RateStats {
  /** Requests started, retries included. */
  readonly started: number;
  /** Requests answered 429. */
  readonly rateLimited: number;
  /** Time in which requests stood waiting for a window, in seconds. */
  readonly waitedSeconds: number;
  /** Requests allowed in a window, as last seen; null before any reply said so. */
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** What a request takes, as the latest replies showed: the median in milliseconds; null before the first. */
  readonly roundTripMs: number | null;
}

/** Leave to send one request. */
export interface RateSlot {
  /** Must be called exactly once, with what the reply said or NO_REPLY. */
  finish(observation: RateObservation): void;
}

/**
 * Shares one workspace's request limit among all requests of this process: every request started, retries
 * too, takes a slot first. A port: `createRateLimiter` is the one for a single process.
 */
export interface RateLimiter {
  /** Resolves when a request may start, in the order of asking; rejects with the signal's reason. */
  acquire(signal?: AbortSignal): Promise<RateSlot>;
  stats(): RateStats;
}

/** A limiter that follows the server's own rate headers; see `rate-window.ts` for the rules. */
export function createRateLimiter({
  clock,
  random,
}: {
  readonly clock: Clock;
  readonly random: () => number;
}): RateLimiter {
  let state: RateState = INITIAL_RATE_STATE;
  let started = 0;
  let rateLimited = 0;
  let waitedMs = 0;
  const roundTrips = new RoundTrips();
  const waiting: { readonly grant: (slot: RateSlot) => void }[] = [];
  let alarm: { readonly atMs: number; readonly cancel: AbortController } | undefined;

  function startWaiting(): void {
    let startMs = nextStartMs(state, clock.nowMs());
    while (waiting.length > 0 && startMs !== null && startMs <= clock.nowMs()) {
      state = startRequest(state, clock.nowMs());
      started += 1;
      waiting.shift()?.grant(openSlot());
      startMs = nextStartMs(state, clock.nowMs());
    }
    setAlarm(waiting.length === 0 ? null : startMs);
  }

  function setAlarm(atMs: number | null): void {
    if (alarm?.atMs === atMs) {
      return;
    }
    alarm?.cancel.abort();
    alarm = undefined;
    if (atMs !== null) {
      const cancel = new AbortController();
      alarm = { atMs, cancel };
      void ring(atMs, cancel.signal);
    }
  }

  async function ring(atMs: number, signal: AbortSignal): Promise<void> {
    const sinceMs = clock.nowMs();
    // At least a millisecond, so that a timer that fires early does not spin.
    await clock.sleep(Math.max(1, atMs - sinceMs), signal);
    waitedMs += clock.nowMs() - sinceMs;
    if (!signal.aborted) {
      alarm = undefined;
      startWaiting();
    }
  }

  function openSlot(): RateSlot {
    const startedMs = clock.nowMs();
    return {
      finish(observation) {
        if (observation.status !== null && observation.status !== 429) {
          roundTrips.add(clock.nowMs() - startedMs);
        }
        rateLimited += observation.status === 429 ? 1 : 0;
        const jitterMs = Math.round(random() * LARGEST_JITTER_MS);
        state = finishRequest(state, observation, { nowMs: clock.nowMs(), jitterMs });
        startWaiting();
      },
    };
  }

  return {
    acquire: async (signal) =>
      new Promise<RateSlot>((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(abortReason(signal));
          return;
        }
        const leave = (): void => {
          waiting.splice(waiting.indexOf(waiter), 1);
          startWaiting();
          if (signal !== undefined) {
            reject(abortReason(signal));
          }
        };
        const waiter = {
          grant: (slot: RateSlot): void => {
            signal?.removeEventListener("abort", leave);
            resolve(slot);
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting.push(waiter);
        startWaiting();
      }),
    stats: () => ({
      started,
      rateLimited,
      waitedSeconds: Math.round(waitedMs / 1000),
      limitPerWindow: state.window?.limit ?? null,
      windowSeconds: windowLengthMs(state) / 1000,
      roundTripMs: roundTrips.medianMs(),
    }),
  };
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("The request was cancelled.");
}
