import { expect, test } from "vitest";
import type { RequestStats } from "../model/index.ts";
import { countRequests, NO_REQUESTS } from "./count-requests.ts";

function aProcess(given: Partial<RequestStats> = {}): RequestStats {
  return {
    started: 100,
    rateLimited: 1,
    wasted: 3,
    waitedSeconds: 20,
    windows: 4,
    utilisation: 0.9,
    budget: 0.7,
    limitPerWindow: 50,
    windowSeconds: 10,
    serverTimeMs: null,
    roundTripMs: 200,
    concurrency: 8,
    nextStartMs: null,
    window: null,
    windowUses: [],
    ...given,
  };
}

test("a run of one process asked what that process asked", () => {
  const { started, rateLimited, wasted, waitedSeconds, windows, utilisation, budget } = aProcess();
  expect(countRequests(NO_REQUESTS, aProcess())).toEqual({
    started,
    rateLimited,
    wasted,
    waitedSeconds,
    windows,
    utilisation,
    budget,
  });
});

test("a resumed run adds up, and weighs by full windows", () => {
  const first = countRequests(NO_REQUESTS, aProcess());
  expect(countRequests(first, aProcess({ windows: 8, utilisation: 0.5, budget: 1 }))).toEqual({
    started: 200,
    rateLimited: 2,
    wasted: 6,
    waitedSeconds: 40,
    windows: 12,
    utilisation: (0.9 * 2 + 0.5 * 6) / 8,
    budget: 1,
  });
  expect(countRequests(first, aProcess({ windows: 1, utilisation: null })).utilisation).toBe(0.9);
});
