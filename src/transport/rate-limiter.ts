import type { Clock } from "./clock.ts";
import type { RateBudget, RateSlot } from "./rate-budget.ts";
import { utilisationOf } from "./rate-figures.ts";
import type { RateObservation } from "./rate-headers.ts";
import { describeWindow, nextStartMs, wantedConcurrency } from "./rate-pace.ts";
import { createRateState, finishRequest, startRequest, useOf, windowLengthMs } from "./rate-window.ts";
import { RoundTrips } from "./round-trips.ts";
import { clockLeadMs } from "./server-clock.ts";
import { NO_STRAIN, observeEnding, type Strain } from "./strain.ts";

const LARGEST_JITTER_MS = 250;

export interface RateLimiterOptions {
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** The part of each rate window that may be used, above 0 up to 1; the whole unless given. */
  readonly budget?: number | undefined;
}

/** A limiter that follows the server's own rate headers; `rate-pace.ts` has the rules. */
export function createRateLimiter({ clock, random, budget = 1 }: RateLimiterOptions): RateBudget {
  let state = createRateState(budget);
  let strain: Strain = NO_STRAIN;
  let started = 0;
  let rateLimited = 0;
  let wasted = 0;
  let waitedMs = 0;
  const roundTrips = new RoundTrips();
  const waiting: { readonly grant: (slot: RateSlot) => void }[] = [];
  let alarm: { readonly atMs: number; readonly cancel: AbortController } | undefined;

  function startWaiting(): void {
    let startMs = nextStartMs(state, clock.nowMs());
    while (waiting.length > 0 && startMs !== null && startMs <= clock.nowMs()) {
      state = startRequest(state, clock.nowMs());
      started += 1;
      waiting.shift()?.grant(openSlot(clock.nowMs()));
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

  function openSlot(startedAtMs: number): RateSlot {
    return {
      finish(observation) {
        const nowMs = clock.nowMs();
        const isGood = isAnswer(observation);
        rateLimited += Number(observation.status === 429);
        wasted += Number(!isGood);
        if (observation.status !== null && observation.status !== 429) {
          roundTrips.add(nowMs - startedAtMs);
        }
        const roundTripMs = roundTrips.medianMs();
        const jitterMs = Math.round(random() * LARGEST_JITTER_MS);
        state = finishRequest(state, observation, { nowMs, startedAtMs, jitterMs, roundTripMs });
        strain = observeEnding(strain, { isGood, nowMs, roundTripMs });
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
    stats() {
      const { roundTripMs, window, figures } = state;
      const isSeen = window !== null && window.sightings !== null;
      const leadMs = clockLeadMs(state.serverClock);
      return {
        started,
        rateLimited,
        wasted,
        waitedSeconds: Math.round(waitedMs / 1000),
        windows: figures.closed + Number(isSeen),
        utilisation: utilisationOf(figures),
        budget,
        limitPerWindow: window?.limit ?? null,
        windowSeconds: windowLengthMs(state) / 1000,
        roundTripMs,
        serverTimeMs: leadMs === null ? null : clock.nowMs() - leadMs,
        concurrency: wantedConcurrency(state, strain.ease),
        nextStartMs: alarm === undefined ? null : Math.max(0, alarm.atMs - clock.nowMs()),
        window: describeWindow(state, clock.nowMs()),
        windowUses: [...figures.latest, ...(isSeen ? [useOf(window)] : [])],
      };
    },
  };
}

/** True for a reply that says yes or no: neither "too many requests" nor a failure of the server. */
function isAnswer({ status }: RateObservation): boolean {
  return status !== null && status !== 429 && status !== 408 && status < 500;
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("The request was cancelled.");
}
