import { describe, expect, it } from "vitest";

import { callerOf } from "../testing/sandbox-caller.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import { drawArrivals, type ForeignTraffic } from "./foreign-traffic.ts";
import { parseForeign } from "./parse-foreign.ts";
import type { WindowUse } from "./rate-window.ts";
import { seededRandom } from "./seeded-random.ts";

describe("drawArrivals()", () => {
  it.each<[ForeignTraffic["pattern"], readonly number[]]>([
    ["start", [0, 0, 0, 0]],
    ["steady", [0.125, 0.375, 0.625, 0.875]],
  ])("%s comes when its name says", (pattern, wanted) => {
    expect(drawArrivals({ amount: { share: 0.4 }, pattern }, 10, () => 0.5)).toEqual(wanted);
    expect(drawArrivals({ amount: { requests: 4 }, pattern }, 1000, () => 0.5)).toEqual(wanted);
  });

  it("bursts differ from window to window, never beyond twice the mean, which they keep in the long run", () => {
    const random = seededRandom(7);
    const windows = Array.from({ length: 400 }, () =>
      drawArrivals({ amount: { requests: 30 }, pattern: "bursts" }, 100, random),
    );
    const counts = windows.map(({ length }) => length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
    expect(new Set(counts).size).toBeGreaterThan(30);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(26);
    expect(mean).toBeLessThan(34);
    expect(windows.every((times) => new Set(times).size <= 3)).toBe(true);
    expect(windows.flat().every((time) => time >= 0 && time < 1)).toBe(true);
  });
});

describe("the sandbox's foreign traffic", () => {
  it("uses up its part of each window, and is refused itself where nothing is left", async () => {
    let nowMs = 1_522_849_870_000;
    const uses: WindowUse[] = [];
    const sandbox = createTestSandbox({
      now: () => nowMs,
      rateLimit: 10,
      foreign: { amount: { share: 0.4 }, pattern: "steady" },
      onWindow: (use) => uses.push(use),
    });
    const call = callerOf(sandbox);
    const remaining = async (): Promise<string | null> =>
      (await call("GET /me")).headers.get("x-ratelimit-remaining");
    expect(await remaining()).toBe("9");
    nowMs += 5_000;
    expect(await remaining()).toBe("6");
    for (let left = 5; left >= 0; left -= 1) {
      expect(await remaining()).toBe(String(left));
    }
    expect((await call("GET /me")).status).toBe(429);
    nowMs += 5_000;
    expect(await remaining()).toBe("9");
    expect(uses).toEqual([
      {
        startMs: 1_522_849_870_000,
        limit: 10,
        passed: 8,
        refused: 1,
        foreignPassed: 2,
        foreignRefused: 2,
      },
    ]);
  });
});

describe("parseForeign()", () => {
  it.each<[string, ForeignTraffic]>([
    ["30%", { amount: { share: 0.3 }, pattern: "start" }],
    ["12.5%,steady", { amount: { share: 0.125 }, pattern: "steady" }],
    ["50,bursts", { amount: { requests: 50 }, pattern: "bursts" }],
  ])("reads %s", (text, traffic) => {
    expect(parseForeign(text)).toEqual(traffic);
  });

  it.each(["", "x", "-5", "101%", "1.5", "30%,now", "30 %"])(
    "refuses %j and shows how it is written",
    (text) => {
      expect(() => parseForeign(text)).toThrow(
        expect.objectContaining({
          code: "unknown-foreign-traffic",
          hint: expect.stringContaining("30%") as unknown,
        }),
      );
    },
  );
});
