import { describe, expect, it } from "vitest";
import { estimateCost } from "./estimate-cost.ts";

const input = { writes: 10, liveObjects: 120, canaries: 1, limitPerWindow: 166, windowSeconds: 10 };

describe("estimateCost()", () => {
  it("counts the lists before and after, and what is read back at once", () => {
    expect(estimateCost(input)).toMatchObject({ writes: 10, reads: 7, expectedSeconds: 1 });
  });

  it("costs nothing where nothing is written", () => {
    expect(estimateCost({ ...input, writes: 0 })).toMatchObject({ reads: 0, expectedSeconds: 0 });
  });

  it("takes as long as the rate windows that are needed in full", () => {
    expect(estimateCost({ ...input, writes: 166 - 7 }).expectedSeconds).toBeLessThan(10);
    expect(estimateCost({ ...input, writes: 1_000 }).expectedSeconds).toBe(60);
  });

  it.each([null, 0])("does without a limit where the workspace states none (%s)", (limitPerWindow) => {
    expect(estimateCost({ ...input, writes: 1_000, limitPerWindow }).expectedSeconds).toBe(38);
  });
});
