import { describe, expect, test } from "vitest";

import { NO_FOREIGN_USE } from "./foreign-use.ts";
import { nextStartMs, wantedConcurrency } from "./rate-pace.ts";
import { createRateState, startRequest, type RateState, type RateWindow } from "./rate-window.ts";

const START_MS = 1_000_000;
const LENGTH_MS = 10_000;

interface Given {
  readonly budget?: number;
  readonly roundTripMs?: number;
  /** Other programs' requests so far, and those expected in the whole window. */
  readonly foreign?: number;
  readonly expected?: number;
  readonly offered?: number;
  readonly ownStarted?: number;
}

/** A window of 100 requests in ten seconds in which nothing of ours is under way. */
function aState({ budget = 1, roundTripMs = 200, foreign = 0, ownStarted = 1, ...given }: Given): RateState {
  const sighting = { at: 0, requests: foreign };
  const window: RateWindow = {
    limit: 100,
    remaining: 100 - foreign - ownStarted,
    usedBefore: 0,
    resetSeconds: (START_MS + LENGTH_MS) / 1000,
    endsAtMs: START_MS + LENGTH_MS,
    ownStarted,
    ownCounted: ownStarted,
    refused: 0,
    sightings: { first: sighting, last: sighting },
  };
  return {
    ...createRateState(budget),
    roundTripMs,
    window,
    foreign: { ...NO_FOREIGN_USE, expected: given.expected ?? foreign, offered: given.offered ?? 0 },
  };
}

/** How many have started by a time of the window when all do as soon as they may. */
function startedBy(given: Given, afterMs: number): number {
  let state = aState(given);
  const nowMs = START_MS + afterMs;
  for (let next = nextStartMs(state, nowMs); next !== null && next <= nowMs;) {
    const started = startRequest(state, nowMs);
    const window = started.window;
    // Each is answered at once.
    state = {
      ...started,
      inFlight: 0,
      window: window && { ...window, remaining: window.remaining - 1, ownCounted: window.ownCounted + 1 },
    };
    next = nextStartMs(state, nowMs);
  }
  return state.window?.ownStarted ?? 0;
}

describe("how many of 100 may have started", () => {
  test.each<[string, Given, number, number]>([
    ["alone: half at once", {}, 0, 50],
    ["alone: the rest evenly", {}, 4750, 75],
    ["alone: all by the latest start, 1.5 round trips and a little before the end", {}, 9500, 100],
    ["slow replies: all the earlier", { roundTripMs: 2000 }, 6800, 100],
    ["replies slower than the window: within 3 tenths of it", { roundTripMs: 20_000 }, 3000, 100],
    ["a budget of 70 %: its half at once", { budget: 0.7 }, 0, 35],
    ["a budget of 70 %: no more at the end", { budget: 0.7 }, 9999, 70],
    ["a budget of next to nothing: one", { budget: 0.001, ownStarted: 0 }, 9999, 1],
    ["others at the start: evenly, from the start", { foreign: 30 }, 4750, 35],
    ["others at the start: all the rest by the end", { foreign: 30 }, 9500, 70],
    ["others have used up more than the budget leaves", { foreign: 60, budget: 0.7 }, 9999, 40],
    ["others expected later: room is kept for them", { expected: 30 }, 4750, 35],
    ["others expected who do not come: half of their room is taken", { expected: 30 }, 7125, 63],
    ["others expected who do not come: all but what may meet ours is taken", { expected: 30 }, 9500, 82],
    ["room offered is not taken back", { foreign: 30, offered: 8 }, 9999, 62],
    ["others are expected to use everything: one of ours finds out", { expected: 100, ownStarted: 0 }, 0, 1],
  ])("%s", (_name, given, afterMs, wanted) => {
    expect(startedBy(given, afterMs)).toBe(wanted);
  });
});

describe("nextStartMs()", () => {
  test("is when the pace lets the next one go", () => {
    expect(nextStartMs(aState({ ownStarted: 50 }), START_MS)).toBe(START_MS + 190);
    expect(nextStartMs(aState({ foreign: 30, ownStarted: 1 }), START_MS)).toBeCloseTo(START_MS + 271.4, 0);
  });

  test("looks again a little later where all that is left is kept for others", () => {
    expect(nextStartMs(aState({ expected: 30, ownStarted: 70 }), START_MS + 1000)).toBe(START_MS + 1200);
  });

  test("counts what is under way as used", () => {
    const state = { ...aState({ ownStarted: 40 }), inFlight: 60 };
    expect(nextStartMs(state, START_MS + 9000)).toBe(START_MS + LENGTH_MS);
  });
});

describe("wantedConcurrency()", () => {
  test.each<[string, RateState, number, number]>([
    ["before anything is known: the least that is useful", createRateState(1), 1, 8],
    ["100 in ten seconds at 200 ms: that is enough", aState({}), 1, 8],
    ["at 2 seconds: twice the rate times the round trip", aState({ roundTripMs: 2000 }), 1, 59],
    ["less for a part of the budget", aState({ roundTripMs: 2000, budget: 0.5 }), 1, 30],
    ["half of it where the server bears only half", aState({ roundTripMs: 2000 }), 0.5, 30],
    ["one where it bears next to nothing", aState({}), 1 / 16, 1],
  ])("%s", (_name, state, ease, wanted) => {
    expect(wantedConcurrency(state, ease)).toBe(wanted);
  });
});
