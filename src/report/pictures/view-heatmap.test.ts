import { describe, expect, it } from "vitest";
import { createTexts, loadTexts } from "../../texts/index.ts";
import type { LocaleCoverage } from "../status-report.ts";
import { drawHeatmap } from "./draw-heatmap.ts";
import { viewHeatmap, type Coverage } from "./view-heatmap.ts";

function coverageOf(locale: string, translated: number, units = 10): LocaleCoverage {
  const articles = { live: 0, draft: 0, missing: 0 };
  return { locale, units, translated, missing: units - translated, stale: 0, articles };
}

/** Collections with how many of ten texts each of some languages has. */
function aCoverage(
  collections: readonly Readonly<Record<string, number>>[],
  nameOf = (index: number): string => `Collection ${index}`,
): Coverage {
  const perCollection = collections.map((own, index) => ({
    id: String(index),
    name: nameOf(index),
    perLocale: Object.entries(own).map(([locale, translated]) => coverageOf(locale, translated)),
  }));
  const locales = [...new Set(collections.flatMap((own) => Object.keys(own)))];
  return {
    perCollection,
    perLocale: locales.map((locale) => {
      const own = collections.flatMap((one) => one[locale] ?? []);
      return coverageOf(
        locale,
        own.reduce((sum, one) => sum + one, 0),
        own.length * 10,
      );
    }),
  };
}

const texts = createTexts();

describe("the coverage as a picture", () => {
  it("has all together first, and a hole where there is nothing to translate", () => {
    const view = viewHeatmap({ after: aCoverage([{ fr: 10, de: 3 }, { fr: 5 }]) }, texts);
    expect(view?.columns).toEqual(["fr", "de"]);
    expect(view?.table.rows).toEqual([
      ["All", "75%", "30%"],
      ["Collection 0", "100%", "30%"],
      ["Collection 1", "50%", ""],
    ]);
    expect(view?.summary).toContain("All together: 60%.");
  });

  it("says what a plan adds and takes away", () => {
    const before = aCoverage([{ fr: 2, de: 5 }, { fr: 9 }]);
    const after = aCoverage([{ fr: 8, de: 4 }, { fr: 9 }]);
    const view = viewHeatmap({ before, after }, texts);
    expect(view?.table.rows[1]).toEqual(["Collection 0", "20% → 80%", "50% → 40%"]);
    expect(view?.brief?.rows).toEqual([
      ["French", "fr", "55% → 85%"],
      ["German", "de", "50% → 40%"],
    ]);
    const drawn = drawHeatmap(view as NonNullable<typeof view>, false);
    expect(drawn).toContain('class="p-added"');
    expect(drawn).toContain('class="p-lost"');
  });

  it("is not there where a plan changes nothing of it, or there is nothing to translate", () => {
    const coverage = aCoverage([{ fr: 2 }]);
    expect(viewHeatmap({ before: coverage, after: coverage }, texts)).toBeUndefined();
    expect(viewHeatmap({ after: { perLocale: [], perCollection: [] } }, texts)).toBeUndefined();
  });

  it("shows of many collections those that lack most, in their order, and the others together", () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ fr: index % 5 === 0 ? 1 : 9, de: 9 }));
    const view = viewHeatmap({ after: aCoverage(many) }, texts);
    expect(view?.rows).toHaveLength(41);
    expect(view?.rows.slice(1, 4).map(({ name }) => name)).toEqual([
      "Collection 0",
      "Collection 5",
      "Collection 10",
    ]);
    expect(view?.rows.at(-1)?.name).toBe("161 others");
    expect(view?.table.rows.at(-1)).toEqual(["161 others", "89%", "90%"]);
    expect(view?.summary).toContain("Of 200 collections, the 39 that lack most are shown one by one.");
  });

  it("stays small for 200 collections in 37 languages, and right to left in Arabic", async () => {
    const locales = Array.from({ length: 37 }, (_, index) => `l${index}`);
    const many = Array.from({ length: 200 }, (_, row) =>
      Object.fromEntries(locales.map((locale, column) => [locale, (row * column) % 11])),
    );
    const hostile = `</text><script>"\u202E`;
    const view = viewHeatmap({ after: aCoverage(many, () => hostile) }, await loadTexts("ar"));
    const drawn = drawHeatmap(view as NonNullable<typeof view>, true);
    expect(drawn.length).toBeLessThan(160_000);
    expect(drawn).not.toMatch(/NaN|<script/);
    const places = [...drawn.matchAll(/<tspan x="([\d.]+)"/g)].slice(0, 2).map(([, x]) => Number(x));
    expect(places[0]).toBeGreaterThan(places[1] ?? 0);
  });
});
