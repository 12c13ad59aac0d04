import { describe, expect, test } from "vitest";

import { NO_STRAIN, observeEnding, type Strain } from "./strain.ts";

describe("observeEnding()", () => {
  const bad = (strain: Strain, nowMs: number): Strain =>
    observeEnding(strain, { isGood: false, nowMs, roundTripMs: 300 });

  test("halves at most once in a round trip, however many fail together", () => {
    const once = bad(bad(bad(NO_STRAIN, 1000), 1001), 1299);
    expect(once.ease).toBe(0.5);
    expect(bad(once, 1300).ease).toBe(0.25);
  });

  test("never gives up altogether", () => {
    let strain = NO_STRAIN;
    for (let nowMs = 0; nowMs < 20_000; nowMs += 1000) {
      strain = bad(strain, nowMs);
    }
    expect(strain.ease).toBe(1 / 16);
  });

  test("comes back step by step, and not beyond where it was", () => {
    let strain = bad(NO_STRAIN, 0);
    const good = { isGood: true, nowMs: 1, roundTripMs: 300 };
    strain = observeEnding(strain, good);
    expect(strain.ease).toBeCloseTo(0.5156, 3);
    for (let index = 0; index < 100; index += 1) {
      strain = observeEnding(strain, good);
    }
    expect(strain.ease).toBe(1);
  });
});
