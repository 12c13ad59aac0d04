import { expect, test } from "vitest";

import { NO_REPLY, type RateObservation } from "./rate-headers.ts";
import { createRateLimiter, type RateLimiter, type RateSlot } from "./rate-limiter.ts";
import { createFakeClock, type FakeClock } from "../testing/fake-clock.ts";

const startMs = Date.parse("2025-07-01T10:00:00Z");

function limiterAt(clock: FakeClock): RateLimiter {
  return createRateLimiter({ clock, random: () => 0 });
}

/** A server that counts requests in fixed windows, its own and somebody else's. */
function createServer(clock: FakeClock, limit: number, windowMs = 10_000) {
  let windowStart = 0;
  let used = 0;
  const count = (): boolean => {
    const current = Math.floor(clock.nowMs() / windowMs) * windowMs;
    used = current === windowStart ? used : 0;
    windowStart = current;
    used += used < limit ? 1 : 0;
    return used < limit;
  };
  return {
    takeForeign: (requests: number): void => {
      for (let index = 0; index < requests; index += 1) {
        count();
      }
    },
    answer: (): RateObservation => {
      const current = Math.floor(clock.nowMs() / windowMs) * windowMs;
      const isRefused = current === windowStart && used >= limit;
      count();
      return {
        status: isRefused ? 429 : 200,
        limit,
        remaining: limit - used,
        resetSeconds: (windowStart + windowMs) / 1000,
        serverSeconds: Math.floor(clock.nowMs() / 1000),
        retryAfterMs: null,
      };
    },
  };
}

/** Runs jobs through the limiter, each answered `latencyMs` after it started. */
async function runJobs(
  {
    clock,
    limiter,
    server,
  }: { clock: FakeClock; limiter: RateLimiter; server: { answer: () => RateObservation } },
  { jobs, concurrency, latencyMs }: { jobs: number; concurrency: number; latencyMs: number },
): Promise<void> {
  let left = jobs;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      let status: number | null = null;
      do {
        const slot = await limiter.acquire();
        const observation = server.answer();
        await clock.sleep(latencyMs);
        slot.finish(observation);
        ({ status } = observation);
      } while (status === 429);
    }
  };
  await clock.runUntilSettled(Promise.all(Array.from({ length: concurrency }, worker)));
}

test("keeps within the limit alone: no 429, the whole of every window used", async () => {
  const clock = createFakeClock(startMs);
  const limiter = limiterAt(clock);
  await runJobs(
    { clock, limiter, server: createServer(clock, 34) },
    { jobs: 170, concurrency: 20, latencyMs: 50 },
  );
  expect(limiter.stats()).toMatchObject({
    started: 170,
    rateLimited: 0,
    limitPerWindow: 34,
    windowSeconds: 10,
  });
  // Five windows of 34; the fifth begins after 40 s.
  expect((clock.nowMs() - startMs) / 1000).toBeLessThan(43);
});

test.each([10, 20])("leaves %i requests a window to another program without a 429", async (foreign) => {
  const clock = createFakeClock(startMs);
  const limiter = limiterAt(clock);
  const server = createServer(clock, 34);
  const done = new AbortController();
  const otherProgram = async (): Promise<void> => {
    while (!done.signal.aborted) {
      server.takeForeign(foreign);
      await clock.sleep(10_000, done.signal);
    }
  };
  const other = otherProgram();
  await runJobs({ clock, limiter, server }, { jobs: 100, concurrency: 20, latencyMs: 50 });
  done.abort();
  await other;
  expect(limiter.stats()).toMatchObject({ started: 100, rateLimited: 0 });
});

test("a 429 holds everybody back until the window ends", async () => {
  const clock = createFakeClock(startMs);
  const limiter = limiterAt(clock);
  const server = createServer(clock, 34);
  const first = await limiter.acquire();
  server.takeForeign(34);
  first.finish(server.answer());
  const starts: number[] = [];
  const waiters = [1, 2, 3].map(async () => {
    const slot = await limiter.acquire();
    starts.push(clock.nowMs() - startMs);
    slot.finish(server.answer());
  });
  await clock.runUntilSettled(Promise.all(waiters));
  expect(starts).toHaveLength(3);
  expect(Math.min(...starts)).toBe(10_000);
  expect(limiter.stats()).toMatchObject({ started: 4, rateLimited: 1, waitedSeconds: 10 });
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
