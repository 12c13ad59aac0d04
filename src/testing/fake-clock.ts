import type { Clock } from "../transport/index.ts";

/** A clock that stands still until a test turns it. */
export interface FakeClock extends Clock {
  /** Lets time pass, from one sleeper to the next, until the promise has settled. */
  runUntilSettled<T>(promise: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

export function createFakeClock(startMs: number): FakeClock {
  let nowMs = startMs;
  const sleepers = new Set<Sleeper>();

  return {
    nowMs: () => nowMs,
    sleep: async (durationMs, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { atMs: nowMs + durationMs, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      }),
    async runUntilSettled(promise) {
      let isSettled = false;
      const settled = promise.finally(() => {
        isSettled = true;
      });
      // Errors are the caller's to see, from the promise that is returned.
      settled.catch(() => undefined);
      for (;;) {
        // All work that needs no time comes first.
        await new Promise((resolve) => setImmediate(resolve));
        if (isSettled) {
          return settled;
        }
        const next = [...sleepers].sort((left, right) => left.atMs - right.atMs)[0];
        if (next !== undefined) {
          nowMs = Math.max(nowMs, next.atMs);
          next.wake();
        }
      }
    },
  };
}
