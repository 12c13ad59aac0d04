import type { Clock } from "./clock.ts";
import { sleepUntil } from "./sleep-until.ts";

/** Turns of the event loop without any work in them, after which none is left to come of itself. */
const QUIET_TURNS = 2;
const MOST_BUSY_TURNS = 50;

/** A clock whose time passes at once, from one sleeper to the next, when nothing else is left to do. */
export interface SimulatedClock extends Clock {
  /** Lets time pass until the promise has settled. One at a time. */
  runUntilSettled<T>(promise: Promise<T>): Promise<T>;
}

export interface SimulatedClockOptions {
  readonly startMs: number;
  /**
   * True while work is under way that takes no simulated time and ends by itself: the disk's. Time stands
   * still meanwhile. Default: there is none.
   */
  readonly isBusy?: () => boolean;
}

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/**
 * Makes a clock for programs whose every wait goes through it: an hour of waiting for replies and rate
 * windows passes in the time that the work itself takes. Sleepers are woken one by one, in the order of
 * their times, those of the same time in the order they came: what is random in the world stays out.
 */
export function createSimulatedClock({
  startMs,
  isBusy = () => false,
}: SimulatedClockOptions): SimulatedClock {
  let nowMs = startMs;
  const sleepers = new Set<Sleeper>();

  function nextSleeper(): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (next === undefined || sleeper.atMs < next.atMs) {
        next = sleeper;
      }
    }
    return next;
  }

  /** All work that needs no time comes first. */
  async function waitForQuiet(): Promise<void> {
    let busyTurns = 0;
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      // A slow disk is waited for, not asked again and again.
      await new Promise((resolve) =>
        busyTurns > MOST_BUSY_TURNS ? setTimeout(resolve, 1) : setImmediate(resolve),
      );
      const busy = isBusy();
      quiet = busy ? 0 : quiet + 1;
      busyTurns = busy ? busyTurns + 1 : 0;
    }
  }

  return {
    nowMs: () => nowMs,
    sleep: async (durationMs, signal) =>
      sleepUntil((wake) => {
        const sleeper = { atMs: nowMs + durationMs, wake };
        sleepers.add(sleeper);
        return () => sleepers.delete(sleeper);
      }, signal),
    async runUntilSettled(promise) {
      let isSettled = false;
      const settled = promise.finally(() => {
        isSettled = true;
      });
      // Errors are the caller's to see, from the promise that is returned.
      settled.catch(() => undefined);
      for (;;) {
        await waitForQuiet();
        if (isSettled) {
          return settled;
        }
        const next = nextSleeper();
        if (next !== undefined) {
          nowMs = Math.max(nowMs, next.atMs);
          next.wake();
        }
      }
    },
  };
}
