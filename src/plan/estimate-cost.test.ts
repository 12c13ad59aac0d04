import { describe, expect, it } from "vitest";
import { RESOURCES } from "../model/index.ts";
import { aPlan, anOperation } from "../testing/plan-builders.ts";
import { estimateCost, listPhases, type CostInput } from "./estimate-cost.ts";
import { listStages } from "./list-stages.ts";
import type { PlanCounts } from "./types.ts";

type Written = Partial<Record<"create" | "update" | "delete", number>>;

/** A plan with so many sections written, in a workspace of 120 sections, unless said otherwise. */
function aCost(sections: Written, given: Partial<CostInput> = {}): CostInput {
  return {
    counts: countsOf({ section: sections }),
    liveObjects: { collection: 3, section: 120, article: 70, "news-item": 0 },
    namesNewsfeeds: false,
    limitPerWindow: 166,
    windowSeconds: 10,
    roundTripMs: 200,
    ...given,
  };
}

function countsOf(written: Partial<Record<(typeof RESOURCES)[number], Written>>): PlanCounts {
  const operations = RESOURCES.flatMap((resource) =>
    (["create", "update", "delete"] as const).flatMap((action) =>
      Array.from({ length: written[resource]?.[action] ?? 0 }, (_, index) =>
        anOperation({ action, resource, key: String(index) }),
      ),
    ),
  );
  return aPlan(operations).header.counts;
}

describe("estimateCost()", () => {
  it("counts who asks, the lists before and after, and what is read back at once", () => {
    expect(estimateCost(aCost({ update: 10 }))).toMatchObject({ writes: 10, reads: 2 + 3 + 1 + 3 });
  });

  it("counts the pages that creates add to what is read back", () => {
    expect(estimateCost(aCost({ create: 40 }))).toMatchObject({ writes: 40, reads: 2 + 3 + 1 + 4 });
  });

  it("counts an empty list as a page, newsfeeds where they are named, and whose language news has", () => {
    const counts = countsOf({ "news-item": { create: 1 } });
    expect(estimateCost(aCost({}, { counts, namesNewsfeeds: true })).reads).toBe(2 + 1 + 2 + 1 + 1);
  });

  it("costs nothing where nothing is written", () => {
    expect(estimateCost(aCost({}))).toMatchObject({
      writes: 0,
      reads: 0,
      durations: [
        { budget: 1, windows: 0, seconds: 0 },
        { budget: 0.7, windows: 0, seconds: 0 },
      ],
    });
  });

  it("takes the round trips of reads one by one, of writes side by side", () => {
    // Opening, lists and canary: 2 + 3 + 2 + 3 in a row; the other 9 writes in two goes.
    expect(estimateCost(aCost({ update: 10 })).durations[0]).toEqual({ budget: 1, windows: 1, seconds: 2.4 });
  });

  it("takes as long as the rate windows last that are needed in full, longer with a smaller share", () => {
    const [all, some] = estimateCost(aCost({ update: 1_000 })).durations;
    expect(all).toMatchObject({ budget: 1, windows: 7 });
    expect(all?.seconds).toBeGreaterThan(60);
    expect(some).toMatchObject({ budget: 0.7, windows: 9 });
    expect(some?.seconds).toBeGreaterThan(80);
  });

  it("goes by a usual round trip where none was measured", () => {
    expect(estimateCost(aCost({ update: 10 }, { roundTripMs: null })).roundTripMs).toBeGreaterThan(0);
  });

  it("does without a limit where the workspace states none", () => {
    const [all, some] = estimateCost(aCost({ update: 1_000 }, { limitPerWindow: null })).durations;
    expect(all?.seconds).toBe(some?.seconds);
  });
});

describe("listPhases()", () => {
  it("has each kind's first write and its reading go alone", () => {
    expect(listPhases(aCost({ create: 3, update: 5 }, { inFlight: 4 }))).toEqual([
      { requests: 5, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 2, inFlight: 4 },
      { requests: 1, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 4, inFlight: 4 },
      { requests: 3, inFlight: 1 },
    ]);
  });

  it("has kinds go side by side that fit in flight together", () => {
    expect(listPhases(aCost({ create: 3, update: 5 }, { inFlight: 8 })).slice(1, -1)).toEqual([
      { requests: 2, inFlight: 2 },
      { requests: 2, inFlight: 2 },
      { requests: 6, inFlight: 8 },
    ]);
  });

  it("lists what is deleted, and what may stand in it, once more before the first delete", () => {
    const counts = countsOf({ section: { update: 2, delete: 1 } });
    expect(listPhases(aCost({}, { counts, inFlight: 4 }))).toEqual([
      { requests: 2 + 3, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 1, inFlight: 4 },
      { requests: 3 + 2, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 1, inFlight: 1 },
      { requests: 0, inFlight: 4 },
      { requests: 3, inFlight: 1 },
    ]);
  });
});

describe("listStages()", () => {
  it.each<[string, Parameters<typeof countsOf>[0], readonly object[]]>([
    ["nothing", {}, []],
    ["writes", { section: { create: 1 } }, [{ resources: ["section"] }]],
    ["deletes of articles", { article: { delete: 1 } }, [{ resources: ["article"], actions: ["delete"] }]],
    [
      "deletes of collections and news",
      { collection: { update: 1, delete: 1 }, "news-item": { delete: 1 } },
      [{ resources: ["collection"] }, { resources: RESOURCES }],
    ],
    ["deletes of sections", { section: { delete: 1 } }, [{ resources: ["section", "article"] }]],
  ])("of a plan of %s", (_name, written, stages) => {
    expect(listStages(countsOf(written))).toMatchObject(stages);
    expect(listStages(countsOf(written))).toHaveLength(stages.length);
  });
});
