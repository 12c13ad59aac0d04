import { describe, expect, test } from "vitest";

import { NO_REPLY, type RateObservation } from "./rate-headers.ts";
import { nextStartMs } from "./rate-pace.ts";
import {
  createRateState,
  finishRequest,
  startRequest,
  windowLengthMs,
  type RateState,
} from "./rate-window.ts";

const INITIAL_RATE_STATE = createRateState(1);

/** The server's clock and this machine's agree here unless a test says otherwise; its window ends at 1010. */
const t = (seconds: number): number => seconds * 1000;

function reply(remaining: number, overrides: Partial<RateObservation> = {}): RateObservation {
  return {
    status: 200,
    limit: 10,
    remaining,
    resetSeconds: 1010,
    serverSeconds: 1000,
    retryAfterMs: null,
    ...overrides,
  };
}

function finish(state: RateState, observation: RateObservation, nowMs: number, jitterMs = 0): RateState {
  return finishRequest(state, observation, { nowMs, startedAtMs: nowMs, jitterMs, roundTripMs: 0 });
}

/** One request started and answered in the same instant. */
function exchange(state: RateState, nowMs: number, observation: RateObservation): RateState {
  return finish(startRequest(state, nowMs), observation, nowMs);
}

function start(state: RateState, nowMs: number, count: number): RateState {
  return count === 0 ? state : start(startRequest(state, nowMs), nowMs, count - 1);
}

/** How many requests may start in an instant; towards a window's end that is all there are. */
function allowance(state: RateState, nowMs: number): number {
  const startMs = nextStartMs(state, nowMs);
  return startMs !== null && startMs <= nowMs ? 1 + allowance(startRequest(state, nowMs), nowMs) : 0;
}

describe("before the first rate headers", () => {
  test("one request may be in flight", () => {
    expect(allowance(INITIAL_RATE_STATE, t(1000))).toBe(1);
    expect(nextStartMs(startRequest(INITIAL_RATE_STATE, t(1000)), t(1000))).toBeNull();
  });

  test("a reply without headers, or none, leaves it at one", () => {
    expect(allowance(exchange(INITIAL_RATE_STATE, t(1000), { ...NO_REPLY, status: 200 }), t(1000))).toBe(1);
    expect(allowance(exchange(INITIAL_RATE_STATE, t(1000), NO_REPLY), t(1000))).toBe(1);
  });
});

describe("within a window", () => {
  test("as many may start as remain, less those in flight", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(9));
    expect(allowance(state, t(1009.9))).toBe(9);
    expect(allowance(start(state, t(1009.9), 4), t(1009.9))).toBe(5);
  });

  test("the least that was seen to remain counts, however replies overtake each other", () => {
    const state = start(exchange(INITIAL_RATE_STATE, t(1000), reply(9)), t(1000), 2);
    const late = finish(state, reply(3), t(1001));
    expect(allowance(finish(late, reply(8), t(1001)), t(1009.9))).toBe(3);
  });

  test("when nothing remains, the next start is the window's end", () => {
    expect(nextStartMs(exchange(INITIAL_RATE_STATE, t(1000), reply(0)), t(1003))).toBe(t(1010));
  });

  test("a reply without headers costs one", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(9));
    expect(allowance(exchange(state, t(1001), NO_REPLY), t(1009.9))).toBe(8);
  });
});

describe("in the next window", () => {
  test("everything is allowed again, less what is still in flight", () => {
    const state = start(exchange(INITIAL_RATE_STATE, t(1000), reply(9)), t(1009), 3);
    expect(allowance(state, t(1019.9))).toBe(7);
  });

  test("what other programs used is left to them until they can hardly come any more", () => {
    const state = exchange(exchange(INITIAL_RATE_STATE, t(1000), reply(9)), t(1000), reply(4));
    expect([1010, 1014, 1017, 1019.9].map((seconds) => allowance(state, t(seconds)))).toEqual([1, 2, 5, 10]);
    // Two whole windows later the estimate still stands.
    expect(allowance(state, t(1034))).toBe(2);
  });

  test("one request may start even if other programs are thought to use everything", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(9));
    const full = exchange(state, t(1001), reply(0, { status: 429 }));
    expect(allowance(full, t(1011))).toBe(1);
  });

  test("its first reply replaces the estimate", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(5));
    const next = exchange(state, t(1011), reply(9, { resetSeconds: 1020, serverSeconds: 1011 }));
    expect(allowance(next, t(1019.9))).toBe(9);
  });

  test("a reply that was counted in the window before says nothing of it", () => {
    const state = startRequest(exchange(INITIAL_RATE_STATE, t(1000), reply(9)), t(1009));
    const begun = startRequest(state, t(1010));
    const late = finish(begun, reply(0), t(1010));
    expect(allowance(late, t(1019.9))).toBe(9);
  });

  test("the length of a window is learned from two resets", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(9));
    expect(windowLengthMs(state)).toBe(10_000);
    expect(
      windowLengthMs(exchange(state, t(1011), reply(9, { resetSeconds: 1012, serverSeconds: 1011 }))),
    ).toBe(2000);
  });
});

describe("after a 429", () => {
  test("nothing starts before the window's end and a little more", () => {
    const state = start(exchange(INITIAL_RATE_STATE, t(1000), reply(9)), t(1001), 2);
    const refused = finish(state, reply(5, { status: 429 }), t(1002), 120);
    expect(nextStartMs(refused, t(1002))).toBe(t(1010) + 120);
    expect(nextStartMs(refused, t(1010) + 119)).toBe(t(1010) + 120);
    const answered = finish(refused, reply(4), t(1002));
    expect(allowance(answered, t(1010) + 119)).toBe(0);
    expect(allowance(answered, t(1010) + 120)).toBeGreaterThan(0);
  });

  test("a longer Retry-After is honoured, an endless one is not", () => {
    const asking = (retryAfterMs: number): number | null =>
      nextStartMs(exchange(INITIAL_RATE_STATE, t(1000), reply(0, { status: 429, retryAfterMs })), t(1000));
    expect(asking(30_000)).toBe(t(1030));
    expect(asking(1000)).toBe(t(1010));
    expect(asking(9e15)).toBe(t(1120));
  });

  test("without any header a whole window is waited, or what Retry-After says", () => {
    const bare = { ...NO_REPLY, status: 429 };
    expect(nextStartMs(exchange(INITIAL_RATE_STATE, t(1000), bare), t(1000))).toBe(t(1010));
    expect(nextStartMs(exchange(INITIAL_RATE_STATE, t(1000), { ...bare, retryAfterMs: 2000 }), t(1000))).toBe(
      t(1002),
    );
  });

  test("a window that should be over by this machine's clock is waited for in full", () => {
    const state = exchange(INITIAL_RATE_STATE, t(1011), reply(0, { status: 429, serverSeconds: null }));
    expect(nextStartMs(state, t(1011))).toBe(t(1021));
  });
});

describe("when clocks differ", () => {
  test.each([
    ["ahead", 900],
    ["behind", -900],
  ])("the server's Date puts the window's end right: this machine is %s", (_name, leadSeconds) => {
    const nowMs = t(1002 + leadSeconds);
    const state = exchange(INITIAL_RATE_STATE, nowMs, reply(0, { serverSeconds: 1002 }));
    expect(nextStartMs(state, nowMs)).toBe(t(1010 + leadSeconds));
  });

  test("the fastest reply tells the time best, since Date is cut to seconds", () => {
    const slow = exchange(INITIAL_RATE_STATE, t(1002) + 900, reply(1, { serverSeconds: 1002 }));
    expect(nextStartMs(exchange(slow, t(1003) + 100, reply(0, { serverSeconds: 1003 })), t(1003) + 100)).toBe(
      t(1010) + 100,
    );
  });

  test.each([
    ["long ago", 3],
    ["far away", 999_999],
  ])("without a Date, a reset that lies %s is taken as one window from now", (_name, resetSeconds) => {
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(0, { serverSeconds: null, resetSeconds }));
    expect(nextStartMs(state, t(1000))).toBe(t(1010));
  });

  test("without a reset, a window is taken to begin with its first reply", () => {
    const bare = { resetSeconds: null, serverSeconds: null };
    const state = exchange(INITIAL_RATE_STATE, t(1000), reply(1, bare));
    const empty = exchange(state, t(1004), reply(0, bare));
    expect(nextStartMs(empty, t(1004))).toBe(t(1010));
    expect(startRequest(empty, t(1010)).foreign.expected).toBe(0);
  });
});
