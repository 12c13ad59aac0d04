import { createSystemClock, type Clock } from "../transport/index.ts";

/** Sleeps this long or longer are a request's own time: they stay real. */
export const REQUEST_TIMEOUT_MS = 59_999;

/** A clock whose shorter sleeps pass at once, so that no test waits for a retry or a rate window. */
export function createSkippingClock(): Clock {
  const system = createSystemClock();
  let aheadMs = 0;
  return {
    nowMs: () => system.nowMs() + aheadMs,
    sleep: async (durationMs, signal) => {
      if (durationMs >= REQUEST_TIMEOUT_MS) {
        return system.sleep(durationMs, signal);
      }
      aheadMs += durationMs;
    },
  };
}

/** Time as a workflow is given it; what is slept passes at once. */
export function createSkippingTime(): {
  readonly now: () => Date;
  readonly sleep: (durationMs: number) => Promise<void>;
} {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    sleep: async (durationMs) => {
      aheadMs += durationMs;
    },
  };
}
