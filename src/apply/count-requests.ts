import type { RequestStats } from "../model/index.ts";
import type { RunRequests } from "./types.ts";

export const NO_REQUESTS: RunRequests = {
  started: 0,
  rateLimited: 0,
  wasted: 0,
  waitedSeconds: 0,
  windows: 0,
  utilisation: null,
  budget: 1,
};

/** What a run asked for in all: in earlier processes, as far as they came to write it down, and in this one. */
export function countRequests(written: RunRequests, now: RequestStats): RunRequests {
  // A run.json of an earlier version knows fewer of them.
  const earlier = { ...NO_REQUESTS, ...written };
  return {
    started: earlier.started + now.started,
    rateLimited: earlier.rateLimited + now.rateLimited,
    wasted: earlier.wasted + now.wasted,
    waitedSeconds: earlier.waitedSeconds + now.waitedSeconds,
    windows: earlier.windows + now.windows,
    utilisation: averageOf(earlier, now),
    budget: now.budget,
  };
}

/** Weighed by full windows: all but the first and the last. */
function averageOf(earlier: RunRequests, now: RequestStats): number | null {
  if (earlier.utilisation === null || now.utilisation === null) {
    return earlier.utilisation ?? now.utilisation;
  }
  const [before, since] = [earlier, now].map(({ windows }) => Math.max(1, windows - 2)) as [number, number];
  return (earlier.utilisation * before + now.utilisation * since) / (before + since);
}
