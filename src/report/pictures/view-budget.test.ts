import { describe, expect, it } from "vitest";
import type { RunSession } from "../../apply/index.ts";
import { aRun } from "../../testing/run-builders.ts";
import { createTexts } from "../../texts/index.ts";
import { drawBudget } from "./draw-budget.ts";
import { viewBudget } from "./view-budget.ts";

const START_MS = Date.parse("2025-07-01T10:00:00Z");

function sessions(...windows: readonly number[]): RunSession[] {
  let index = 0;
  return windows.map((count) => ({
    startedAt: new Date(START_MS).toISOString(),
    windows: Array.from({ length: count }, () => {
      index += 1;
      return { endsAtMs: START_MS + index * 10_000, limit: 167, own: 100, others: 20, refused: 1 };
    }),
  }));
}

const view = (given: readonly RunSession[], budget = 0.7) =>
  viewBudget(given, { requests: { ...aRun().requests, budget } }, createTexts());

describe("the budget of a run as a picture", () => {
  it("has a bar for each window, and says where the run was resumed", () => {
    const picture = view(sessions(2, 0, 1));
    expect(picture?.bars.map(({ label, own, isResumed }) => [label, own, isResumed])).toEqual([
      ["10:00:10", 100, false],
      ["10:00:20", 100, false],
      ["10:00:30", 100, true],
    ]);
    expect(picture?.summary).toBe(
      "Windows: 3 · Ours: 300 · By others: 60 · Refused (429): 3. The run was resumed: it took 3 processes.",
    );
    expect(picture?.table.rows[0]).toEqual(["10:00:10", "100", "20", "1", "167"]);
    expect(picture?.shareLabel).toBe("70% of it, as the run was to use");
  });

  it("shares bars among many windows and says so", () => {
    const picture = view(sessions(3_600), 1);
    expect(picture?.bars).toHaveLength(60);
    expect(picture?.bars[0]).toMatchObject({ own: 100, others: 20, limit: 167, refused: 60 });
    expect(picture?.summary).toContain("Each bar is the average of 60 windows.");
    expect(picture?.shareLabel).toBeNull();
  });

  it("is not there where nothing is known", () => {
    expect(view([])).toBeUndefined();
    expect(view(sessions(0, 0))).toBeUndefined();
  });

  it.each([
    [{ limit: 0, own: 0, others: 0, refused: 0 }],
    [{ limit: 1e15, own: 1, others: 0, refused: 0 }],
    [{ limit: 10, own: 1e12, others: 0, refused: 1e9 }],
  ])("draws %j with few lines", (use) => {
    const picture = view([{ startedAt: "", windows: [{ endsAtMs: 0, ...use }] }]);
    const drawn = drawBudget(picture as NonNullable<typeof picture>, true);
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn.match(/class="p-grid"/g)?.length ?? 0).toBeLessThan(8);
  });
});
