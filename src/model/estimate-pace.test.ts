import { setMaxListeners } from "node:events";
import { array, assert, asyncProperty, constant, integer, record } from "fast-check";
import pLimit from "p-limit";
import { describe, expect, it } from "vitest";
import { RateWindow } from "../sandbox/rate-window.ts";
import { createFakeClock } from "../testing/fake-clock.ts";
import { createRateLimiter } from "../transport/index.ts";
import { readRateHeaders } from "../transport/rate-headers.ts";
import { estimatePace, type PaceConditions, type PacePhase } from "./estimate-pace.ts";
import { allowedInWindow } from "./pace-rules.ts";

const conditions: PaceConditions = { limitPerWindow: 100, windowSeconds: 10, roundTripMs: 200 };

/** Sends the phases through the limiter itself, against a server that counts windows; says how long that took. */
async function measurePace(
  phases: readonly PacePhase[],
  { limitPerWindow, windowSeconds, roundTripMs }: PaceConditions,
): Promise<{ readonly seconds: number; readonly refused: number }> {
  const clock = createFakeClock(1_700_000_000_000 - (1_700_000_000_000 % (windowSeconds * 1000)));
  const limiter = createRateLimiter({ clock, random: () => 0 });
  const server = new RateWindow({ limit: limitPerWindow ?? Number.MAX_SAFE_INTEGER, windowSeconds });
  let refused = 0;
  const send = async (): Promise<void> => {
    const slot = await limiter.acquire();
    const { allowed, headers } = server.take(clock.nowMs());
    refused += allowed ? 0 : 1;
    await clock.sleep(roundTripMs);
    slot.finish(readRateHeaders(allowed ? 200 : 429, new Headers(headers), null));
  };
  const startMs = clock.nowMs();
  const sent = (async () => {
    for (const { requests, inFlight } of phases) {
      const limit = pLimit(inFlight);
      await Promise.all(Array.from({ length: requests }, async () => limit(send)));
    }
  })();
  await clock.runUntilSettled(sent);
  return { seconds: (clock.nowMs() - startMs) / 1000, refused };
}

describe("estimatePace()", () => {
  it.each<[string, readonly PacePhase[], Partial<PaceConditions>, ReturnType<typeof estimatePace>]>([
    ["nothing", [], {}, { requests: 0, windows: 0, seconds: 0 }],
    ["one after another", [{ requests: 3, inFlight: 1 }], {}, { requests: 3, windows: 1, seconds: 0.6 }],
    ["side by side", [{ requests: 30, inFlight: 10 }], {}, { requests: 30, windows: 1, seconds: 0.6 }],
    [
      "one phase after the other",
      [
        { requests: 2, inFlight: 1 },
        { requests: 11, inFlight: 10 },
      ],
      {},
      { requests: 13, windows: 1, seconds: 0.8 },
    ],
    [
      "the rest in the next window",
      [{ requests: 101, inFlight: 10 }],
      {},
      { requests: 101, windows: 2, seconds: 10.2 },
    ],
    [
      "only a share of each window",
      [{ requests: 101, inFlight: 10 }],
      { budget: 0.5 },
      { requests: 101, windows: 3, seconds: 20.2 },
    ],
    [
      "what is left of the window under way",
      [{ requests: 30, inFlight: 10 }],
      { window: { endsInMs: 3000, left: 10 } },
      { requests: 30, windows: 2, seconds: 3.4 },
    ],
    [
      "windows that pass before their limit is reached",
      [{ requests: 100, inFlight: 1 }],
      {},
      { requests: 100, windows: 2, seconds: 20 },
    ],
    [
      "no limit that is known",
      [{ requests: 1000, inFlight: 10 }],
      { limitPerWindow: null },
      { requests: 1000, windows: 2, seconds: 20 },
    ],
  ])("counts %s", (_name, phases, given, pace) => {
    expect(estimatePace(phases, { ...conditions, ...given })).toEqual(pace);
  });

  it("takes as long as the rate limiter itself does, which is never refused", async () => {
    setMaxListeners(0);
    const phase = record({
      requests: integer({ min: 1, max: 120 }),
      inFlight: integer({ min: 1, max: 20 }),
    });
    await assert(
      asyncProperty(
        array(phase, { maxLength: 3 }),
        record({
          limitPerWindow: integer({ min: 1, max: 150 }),
          // Any other length would have to be learned first, from two windows.
          windowSeconds: constant(10),
          roundTripMs: integer({ min: 20, max: 900 }),
        }),
        async (rest, given) => {
          // The first request of all goes alone: only its reply says what is allowed.
          const phases = [{ requests: 1, inFlight: 1 }, ...rest];
          const measured = await measurePace(phases, given);
          const { seconds } = estimatePace(phases, given);
          expect(measured.refused).toBe(0);

          // The limiter also counts in a new window what is under way from the last, until its reply is there.
          expect(measured.seconds - seconds).toBeGreaterThan(-0.001);
          expect(measured.seconds - seconds).toBeLessThanOrEqual(given.roundTripMs / 1000 + 0.001);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("allows at least one request in a window, however small the share", () => {
    expect([allowedInWindow(166, 0.7), allowedInWindow(166), allowedInWindow(1, 0.1)]).toEqual([116, 166, 1]);
  });
});
