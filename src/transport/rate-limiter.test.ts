import { describe, expect, test } from "vitest";

import { createSandbox, emptySandboxContent, seededRandom, type WindowUse } from "../sandbox/index.ts";
import type { ForeignTraffic } from "../sandbox/index.ts";
import { createFakeClock, type FakeClock } from "../testing/fake-clock.ts";
import type { RateBudget, RateSlot } from "./rate-budget.ts";
import { NO_REPLY, readRateHeaders } from "./rate-headers.ts";
import { createRateLimiter, type RateLimiterOptions } from "./rate-limiter.ts";

/** Not at the start of a window: the first one is met in its middle. */
const startMs = Date.parse("2025-07-01T10:00:03.300Z");

interface Situation {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly roundTripMs: number;
  readonly foreign?: ForeignTraffic["pattern"];
  readonly clockSkewMs?: number;
}

/** A sandbox that is as far away as half a round trip, and what became of each of its windows. */
function createFarSandbox(clock: FakeClock, situation: Situation) {
  const { limit, windowSeconds, roundTripMs, foreign, clockSkewMs = 0 } = situation;
  const random = seededRandom(5);
  const windows: WindowUse[] = [];
  const sandbox = createSandbox({
    content: emptySandboxContent(),
    now: () => clock.nowMs() + clockSkewMs,
    random,
    sleep: async () => undefined,
    rateLimit: limit,
    windowSeconds,
    onWindow: (use) => windows.push(use),
    onRequest: () => undefined,
    ...(foreign === undefined ? {} : { foreign: { amount: { share: 0.3 }, pattern: foreign } }),
  });
  const travel = async (): Promise<void> => clock.sleep((roundTripMs / 2) * (0.8 + 0.4 * random()));
  return {
    windows,
    async answer(slot: RateSlot): Promise<number> {
      await travel();
      const { status, headers } = await sandbox.fetch("http://sandbox.test/me", {
        headers: { Authorization: `Bearer ${sandbox.token}` },
      });
      await travel();
      slot.finish(readRateHeaders(status, headers, null));
      return status;
    },
  };
}

type FarSandbox = ReturnType<typeof createFarSandbox>;

/** Sends requests as fast as the limiter lets them go, with as many under way as it asks for. */
async function sendAll(limiter: RateBudget, sandbox: FarSandbox, requests: number): Promise<void> {
  let left = requests;
  const underWay = new Set<Promise<void>>();
  while (left > 0 || underWay.size > 0) {
    while (left > 0 && underWay.size < limiter.stats().concurrency) {
      left -= 1;
      const one = sendOne().finally(() => underWay.delete(one));
      underWay.add(one);
    }
    await Promise.race(underWay);
  }

  async function sendOne(): Promise<void> {
    if ((await sandbox.answer(await limiter.acquire())) === 429) {
      left += 1;
    }
  }
}

function limiterAt(clock: FakeClock, options: Partial<RateLimiterOptions> = {}): RateBudget {
  return createRateLimiter({ clock, random: seededRandom(9), ...options });
}

/** What was used of what other programs and the budget left, over all windows but the first. */
function utilisation(windows: readonly WindowUse[], budget = 1): number {
  const full = windows.slice(1);
  const sum = (count: (use: WindowUse) => number): number =>
    full.reduce((total, use) => total + count(use), 0);
  return (
    sum(({ passed }) => passed) /
    sum(({ limit, foreignPassed, foreignRefused }) =>
      Math.min(Math.floor(budget * limit), limit - foreignPassed - foreignRefused),
    )
  );
}

function foreignRefused(windows: readonly WindowUse[]): number {
  const refused = windows.reduce((sum, use) => sum + use.foreignRefused, 0);
  return refused / windows.reduce((sum, use) => sum + use.foreignRefused + use.foreignPassed, 0);
}

const far = { limit: 40, windowSeconds: 2 };
const usual = { limit: 167, windowSeconds: 10 };

describe("alone", () => {
  test.each([
    [far, 50],
    [far, 200],
    [far, 600],
    [usual, 50],
    [usual, 200],
    [usual, 600],
  ])("uses all of every window without a 429: %j, round trip %i ms", async (limit, roundTripMs) => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock);
    const sandbox = createFarSandbox(clock, { ...limit, roundTripMs });
    await clock.runUntilSettled(sendAll(limiter, sandbox, limit.limit * 5));
    expect(limiter.stats()).toMatchObject({ rateLimited: 0, wasted: 0, limitPerWindow: limit.limit });
    expect(utilisation(sandbox.windows)).toBeGreaterThan(0.97);
    expect(limiter.stats().utilisation).toBeGreaterThan(0.97);
    expect(limiter.stats().windows).toBe(sandbox.windows.length + 1);
  });

  test("takes no more than its budget, and all of that", async () => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock, { budget: 0.7 });
    const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200 });
    await clock.runUntilSettled(sendAll(limiter, sandbox, 500));
    expect(Math.max(...sandbox.windows.map(({ passed }) => passed))).toBe(116);
    expect(utilisation(sandbox.windows, 0.7)).toBeGreaterThan(0.97);
    expect(limiter.stats()).toMatchObject({ budget: 0.7, rateLimited: 0 });
  });

  test("a few writes do not wait for the pace", async () => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock);
    const sandbox = createFarSandbox(clock, { limit: 83, windowSeconds: 10, roundTripMs: 200 });
    await clock.runUntilSettled(sendAll(limiter, sandbox, 30));
    expect(clock.nowMs() - startMs).toBeLessThan(1_500);
    expect(limiter.stats()).toMatchObject({ waitedSeconds: 0, utilisation: null, windows: 1 });
  });

  test("what was used before the first request is not taken for other programs' use", async () => {
    const clock = createFakeClock(startMs);
    const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200 });
    await clock.runUntilSettled(sendAll(limiterAt(clock), sandbox, 90));
    const limiter = limiterAt(clock);
    await clock.runUntilSettled(sendAll(limiter, sandbox, 167 * 3));
    expect(sandbox.windows.slice(1).map(({ passed }) => passed)).toEqual([167, 167]);
    expect(limiter.stats().rateLimited).toBe(0);
  });

  test.each([-900_000, -700, 300, 900_000])("the server's clock is %i ms ahead", async (clockSkewMs) => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock);
    const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200, clockSkewMs });
    await clock.runUntilSettled(sendAll(limiter, sandbox, 167 * 3));
    expect(limiter.stats().rateLimited).toBe(0);
    expect(utilisation(sandbox.windows)).toBeGreaterThan(0.97);
  });
});

test("remembers of each window what was used of it, by whom, and what was refused", async () => {
  const clock = createFakeClock(startMs);
  const limiter = limiterAt(clock);
  const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200, foreign: "start" });
  await clock.runUntilSettled(sendAll(limiter, sandbox, 167 * 4));
  const { windowUses, windows, rateLimited } = limiter.stats();
  expect(windowUses).toHaveLength(windows);
  // The sandbox tells of a window when it is over: of the last it has not told yet.
  const over = sandbox.windows.length;
  expect(windowUses.slice(0, over).map(({ own }) => own)).toEqual(
    sandbox.windows.map(({ passed }) => passed),
  );
  expect(windowUses.every(({ limit, own, others }) => limit === 167 && own + others <= limit)).toBe(true);
  expect(windowUses.slice(1, over).every(({ others }) => others >= 0.25 * 167)).toBe(true);
  expect(windowUses.reduce((sum, { refused }) => sum + refused, 0)).toBe(rateLimited);
});

describe("with other programs that use 30 % of each window", () => {
  test.each<[typeof usual, number, ForeignTraffic["pattern"], number, number, number]>([
    [far, 50, "start", 0.95, 0.01, 0.01],
    [far, 200, "start", 0.95, 0.01, 0.01],
    [far, 600, "start", 0.95, 0.01, 0.01],
    [far, 50, "steady", 0.93, 0.02, 0.06],
    [far, 200, "steady", 0.93, 0.02, 0.06],
    [far, 600, "steady", 0.93, 0.02, 0.06],
    [usual, 200, "start", 0.95, 0.01, 0.01],
    [usual, 600, "steady", 0.95, 0.01, 0.06],
    [usual, 50, "bursts", 0.93, 0.02, 0.2],
    [usual, 200, "bursts", 0.9, 0.02, 0.2],
  ])("%j, round trip %i ms, %s", async (limit, roundTripMs, foreign, used, wasted, refused) => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock);
    const sandbox = createFarSandbox(clock, { ...limit, roundTripMs, foreign });
    await clock.runUntilSettled(sendAll(limiter, sandbox, limit.limit * 7));
    const stats = limiter.stats();
    expect(stats.wasted / stats.started).toBeLessThan(wasted);
    expect(utilisation(sandbox.windows)).toBeGreaterThan(used);
    expect(foreignRefused(sandbox.windows)).toBeLessThan(refused);
  });

  test("leaves them their part by a budget, whatever they do", async () => {
    const clock = createFakeClock(startMs);
    const limiter = limiterAt(clock, { budget: 0.4 });
    const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200, foreign: "bursts" });
    await clock.runUntilSettled(sendAll(limiter, sandbox, 600));
    expect(foreignRefused(sandbox.windows)).toBe(0);
    expect(limiter.stats().rateLimited).toBe(0);
  });
});

describe("two on one token", () => {
  test.each([
    ["that start together", 0],
    ["of which one comes when the other has everything", 25_000],
  ])("%s share evenly in the end, through the headers alone", async (_name, laterMs) => {
    const clock = createFakeClock(startMs);
    const sandbox = createFarSandbox(clock, { ...usual, roundTripMs: 200 });
    const first = limiterAt(clock);
    const second = limiterAt(clock, { random: seededRandom(77) });
    const starts: { readonly first: number; readonly second: number }[] = [];
    const watch = async (): Promise<void> => {
      for (let window = 0; window < 12; window += 1) {
        await clock.sleep(10_000);
        starts.push({ first: first.stats().started, second: second.stats().started });
      }
    };
    const later = async (): Promise<void> => {
      await clock.sleep(laterMs);
      await sendAll(second, sandbox, 1500);
    };
    await clock.runUntilSettled(Promise.all([sendAll(first, sandbox, 1500), later(), watch()]));
    const all = [first.stats(), second.stats()];
    expect(sandbox.windows.every(({ passed }) => passed <= 167)).toBe(true);
    expect(all.reduce((sum, { wasted }) => sum + wasted, 0)).toBeLessThan(0.02 * 3000);
    const [before, after] = [starts.at(7), starts.at(9)];
    const firstPart = (after?.first ?? 0) - (before?.first ?? 0);
    const secondPart = (after?.second ?? 0) - (before?.second ?? 0);
    expect(firstPart / (firstPart + secondPart)).toBeGreaterThan(0.42);
    expect(firstPart / (firstPart + secondPart)).toBeLessThan(0.58);
  });
});

test("a 429 holds everybody back until the window ends", async () => {
  const clock = createFakeClock(startMs);
  const limiter = createRateLimiter({ clock, random: () => 0 });
  const refusal = {
    status: 429,
    limit: 34,
    remaining: 0,
    resetSeconds: Math.ceil(startMs / 1000) + 6,
    serverSeconds: startMs / 1000,
    retryAfterMs: null,
  };
  (await limiter.acquire()).finish(refusal);
  const starts: number[] = [];
  const waiters = [1, 2, 3].map(async () => {
    const slot = await limiter.acquire();
    starts.push(clock.nowMs() - startMs);
    slot.finish(NO_REPLY);
  });
  expect(limiter.stats().nextStartMs).toBe(6_700);
  await clock.runUntilSettled(Promise.all(waiters));
  expect(starts).toHaveLength(3);
  expect(Math.min(...starts)).toBe(6_700);
  expect(limiter.stats()).toMatchObject({ started: 4, rateLimited: 1, wasted: 4 });
  expect(limiter.stats().waitedSeconds).toBeGreaterThanOrEqual(7);
});

test("before the first reply the others wait, in the order they came", async () => {
  const limiter = limiterAt(createFakeClock(startMs));
  const order: string[] = [];
  const first = await limiter.acquire();
  const second = limiter.acquire().then((slot) => note(slot, "second"));
  const third = limiter.acquire().then((slot) => note(slot, "third"));
  function note(slot: RateSlot, name: string): void {
    order.push(name);
    slot.finish(NO_REPLY);
  }
  await Promise.resolve();
  expect(order).toEqual([]);
  first.finish(NO_REPLY);
  await Promise.all([second, third]);
  expect(order).toEqual(["second", "third"]);
});

test("one that is cancelled while it waits gives its place to the next", async () => {
  const limiter = limiterAt(createFakeClock(startMs));
  const first = await limiter.acquire();
  const cancel = new AbortController();
  const cancelled = limiter.acquire(cancel.signal);
  const next = limiter.acquire();
  cancel.abort(new Error("Ctrl-C"));
  await expect(cancelled).rejects.toThrow("Ctrl-C");
  await expect(limiter.acquire(cancel.signal)).rejects.toThrow("Ctrl-C");
  first.finish(NO_REPLY);
  (await next).finish(NO_REPLY);
  expect(limiter.stats().started).toBe(2);
});
