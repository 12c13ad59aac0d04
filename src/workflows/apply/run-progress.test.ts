import { describe, expect, it } from "vitest";
import type { RequestStats } from "../../model/index.ts";
import { RunMeter, type RunProgress } from "./run-progress.ts";

const STATS: RequestStats = {
  started: 10,
  rateLimited: 0,
  wasted: 0,
  waitedSeconds: 0,
  windows: 1,
  utilisation: null,
  budget: 1,
  limitPerWindow: 100,
  windowSeconds: 10,
  serverTimeMs: null,
  roundTripMs: 200,
  concurrency: 8,
  nextStartMs: null,
  window: { endsInMs: 4_000, left: 20 },
  windowUses: [],
};

function measure(stats: Partial<RequestStats> = {}) {
  let nowMs = 0;
  const said: RunProgress[] = [];
  const meter = new RunMeter({
    workspace: { requests: () => ({ ...STATS, ...stats }) },
    total: 100,
    concurrency: 8,
    now: () => new Date(nowMs),
    onProgress: (progress) => void said.push(progress),
  });
  return { meter, last: () => said.at(-1), said, passTo: (ms: number) => (nowMs = ms) };
}

describe("RunMeter", () => {
  it("goes from reading over writing to reading back", () => {
    const { meter, said } = measure();
    meter.read();
    meter.read();
    meter.settle(1);
    meter.readBack();
    meter.read();
    expect(said.map(({ phase, settled, objectsRead }) => [phase, settled, objectsRead])).toEqual([
      ["reading", 0, 1],
      ["reading", 0, 2],
      ["writing", 1, 0],
      ["reading-back", 1, 0],
      ["reading-back", 1, 1],
    ]);
  });

  it("says how many are settled in a second, of late", () => {
    const { meter, last, passTo } = measure();
    for (let settled = 1; settled <= 11; settled += 1) {
      passTo(settled * 500);
      meter.settle(settled);
    }
    expect(last()?.perSecond).toBe(2);
    for (let settled = 12; settled <= 80; settled += 1) {
      passTo(100_000 + settled * 100);
      meter.settle(settled);
    }
    expect(last()?.perSecond).toBeCloseTo(10, 5);
  });

  it("expects the end by the window under way and those to come", () => {
    const { meter, last, passTo } = measure();
    passTo(1_000);
    meter.settle(60);
    // 20 of the 40 that are left go in this window, the others in the next, which begins in 4 seconds.
    const leftMs = (last()?.endsAtMs ?? 0) - 1_000;
    expect(leftMs).toBeGreaterThan(4_000);
    expect(leftMs).toBeLessThan(6_000);
  });

  it("says when a full window ends, and nothing of a pace that is kept", () => {
    const full = measure({ nextStartMs: 4_000, window: { endsInMs: 4_000, left: 0 } });
    full.meter.settle(1);
    expect(full.last()?.windowFullUntilMs).toBe(4_000);
    const paced = measure({ nextStartMs: 300 });
    paced.meter.settle(1);
    expect(paced.last()?.windowFullUntilMs).toBeNull();
  });

  it("expects no end before anything was measured", () => {
    const { meter, last } = measure({ roundTripMs: null, window: null });
    meter.settle(1);
    expect(last()?.endsAtMs).toBeNull();
  });
});
