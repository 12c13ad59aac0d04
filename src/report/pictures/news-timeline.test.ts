import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../model/index.ts";
import type { Operation } from "../../plan/index.ts";
import { aChange, anOperation } from "../../testing/plan-builders.ts";
import { loadTexts, createTexts } from "../../texts/index.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { NewsTimeline } from "./news-timeline.ts";
import { viewTimeline } from "./view-timeline.ts";

const feeds = (...dates: readonly (string | null)[]): JsonValue =>
  dates.map((publishedAt, index) => ({ newsfeedId: String(index), publishedAt }));

function news(
  key: string,
  given: Partial<Operation> & { before?: JsonValue; after?: JsonValue } = {},
): Operation {
  const { before = null, after = null, action = "update", name = `News ${key}`, ...rest } = given;
  const { key: _key, remoteId: _remoteId, ...more } = rest;
  return anOperation({
    action,
    resource: "news-item",
    key,
    name,
    changes: [aChange({ locale: null, field: "assignments", before, after })],
    ...more,
  });
}

const march = "2024-03-01T09:30:00.000Z";
const may = "2024-05-02T00:00:00.000Z";

function gather(operations: readonly Operation[], publishedAt: string | null = null) {
  const timeline = new NewsTimeline();
  for (const operation of operations) {
    timeline.add(operation, publishedAt);
  }
  return timeline.summary();
}

const NO_NEWS = {
  counts: { new: 0, updated: 0, moved: 0, left: 0, deleted: 0 },
  undated: 0,
  months: {},
  items: [],
};

describe("the timeline of news", () => {
  it("tells what is new, moved, updated and deleted, in the order of dates", () => {
    const summary = gather([
      news("1", { before: feeds(march), after: feeds(may) }),
      news("2", { action: "create", after: feeds(null, march) }),
      news("3", { action: "delete", before: feeds(march) }),
      news("4", { before: feeds(march), after: feeds(march, march) }),
      news("5", { before: feeds(null), after: feeds(may) }),
      news("6", { action: "create", after: feeds(null) }),
    ]);
    expect(summary?.items.map(({ name, change, from, to }) => [name, change, from, to])).toEqual([
      ["News 2", "new", null, march],
      ["News 3", "deleted", null, march],
      ["News 4", "updated", null, march],
      ["News 1", "moved", march, may],
      ["News 5", "moved", null, may],
      ["News 6", "new", null, null],
    ]);
    expect(summary).toMatchObject({
      undated: 1,
      counts: { new: 2, moved: 2, left: 2, updated: 1, deleted: 1 },
      months: { "2024-03": { new: 1, left: 1, updated: 1, deleted: 1, moved: 0 }, "2024-05": { moved: 2 } },
    });
  });

  it("takes the date of the snapshot for a change that leaves it as it is", () => {
    const title = anOperation({ resource: "news-item", key: "9", changes: [aChange({ field: "title" })] });
    expect(gather([title], may)?.items).toMatchObject([{ change: "updated", to: may }]);
    expect(gather([title])?.undated).toBe(1);
  });

  it("says nothing of what is held and of what is no news", () => {
    expect(gather([anOperation(), news("1", { action: "hold", after: feeds(may) })])).toBeUndefined();
  });

  it("counts by period what is too much to be shown one by one", () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      news(String(index), {
        action: index % 4 === 0 ? "create" : "update",
        before: feeds(new Date(Date.UTC(2010, index, 1)).toISOString()),
        after: feeds(new Date(Date.UTC(2010, index + (index % 2), 1)).toISOString()),
      }),
    );
    const view = viewTimeline(gather(many) ?? NO_NEWS, createTexts());
    expect(view.rows).toEqual([]);
    expect(view.bins.length).toBeLessThanOrEqual(36);
    expect(view.bins[0]?.label).toBe("2010");
    const sum = view.bins.reduce(
      (total, { counts }) => total + counts.new + counts.updated + counts.moved,
      0,
    );
    expect(sum).toBe(400);
    expect(view.table.rows).toHaveLength(view.bins.length);
    expect(drawTimeline(view, false).match(/<rect/g)?.length).toBeGreaterThan(view.bins.length);
  });

  it.each([
    ["years far apart", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]],
    ["one day", [march, march]],
    ["what is no date", ["soon", "+275760-09-13T00:00:00Z", "-000001-01-01T00:00:00Z"]],
  ])("draws %s", (_name, dates) => {
    for (const times of [1, 40]) {
      const all = Array.from({ length: times }, () => dates).flat();
      const summary = gather(
        all.map((date, index) => news(String(index), { action: "create", after: feeds(date) })),
      );
      const view = viewTimeline(summary ?? NO_NEWS, createTexts());
      expect(view.ticks.length).toBeLessThanOrEqual(8);
      expect(view.bins.length).toBeLessThanOrEqual(36);
      expect(drawTimeline(view, false)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("runs from right to left in Arabic, and keeps hostile names words", async () => {
    const hostile = `</text><script>alert(1)</script>"'&\u202E\u0000`;
    const summary = gather([
      news("1", { name: hostile, before: feeds(march), after: feeds(may) }),
      news("2", { name: "x".repeat(100_000), action: "create", after: feeds(march) }),
    ]);
    const view = viewTimeline(summary ?? NO_NEWS, await loadTexts("ar"));
    const drawn = drawTimeline(view, true);
    expect(drawn).not.toContain("<script");
    expect(drawn).toContain("⟦U+202E⟧");
    const placeOf = (name: RegExp): number => Number(name.exec(drawn)?.[1]);
    // The later date stands further to the left.
    expect(placeOf(/class="p-moved" d="M([\d.]+)/)).toBeLessThan(placeOf(/class="p-new" cx="([\d.]+)/));
  });
});
