import { describe, expect, test } from "vitest";
import { anObject } from "../testing/snapshot-folder.ts";
import type { ContentObject } from "./content-object.ts";
import { createSelector, isEverything, type Selection } from "./selection.ts";

const section: ContentObject = { ...anObject("section", "12"), facts: { updatedAt: "2024-05-01T00:00:00Z" } };
const article: ContentObject = {
  ...anObject("article", "31"),
  content: { en: { title: "Refunds", state: "published" }, fr: { title: "Remboursements", state: "draft" } },
};
const news: ContentObject = {
  ...anObject("news-item", "7"),
  settings: {
    state: "live",
    labels: ["New"],
    assignments: [
      { newsfeedId: "1", publishedAt: "2020-03-01T09:30:00Z" },
      { newsfeedId: "2", publishedAt: "2021-01-01T00:00:00Z" },
    ],
  },
};
const fresh: ContentObject = { ...anObject("section", "new-gifts"), facts: {} };

/** Which of the objects a selection takes; everything stands in collection 5, "Billing". */
function taken(selection: Selection): string[] {
  const select = createSelector(selection, () => [{ id: "5", name: "Billing" }]);
  return [section, article, news, fresh].filter((object) => select(object)).map(({ id }) => id);
}

describe("createSelector()", () => {
  test.each<[string, Selection, readonly string[]]>([
    ["takes everything when nothing is said", {}, ["12", "31", "7", "new-gifts"]],
    ["by resource", { resources: ["section"] }, ["12", "new-gifts"]],
    ["by id", { ids: ["31", "404"] }, ["31"]],
    ["by a collection's name", { collections: ["Billing"] }, ["12", "31", "7", "new-gifts"]],
    ["by another collection's id", { collections: ["6"] }, []],
    ["by the state of any locale", { states: ["draft"] }, ["31"]],
    ["by the state of news", { states: ["live"] }, ["7"]],
    ["by label", { labels: ["New", "Old"] }, ["7"]],
    ["from a date, in any newsfeed", { from: "2020-06-01" }, ["7"]],
    ["to a date, which is left out", { to: "2020-03-01T09:30:00Z" }, []],
    ["between two dates", { from: "2020-03-01T09:30:00Z", to: "2020-03-02" }, ["7"]],
    [
      "by change, what is new included",
      { updatedSince: "2024-05-01", resources: ["section"] },
      ["12", "new-gifts"],
    ],
    ["by later change", { updatedSince: "2024-06-01", resources: ["section"] }, ["new-gifts"]],
    ["by all parts together", { resources: ["article"], states: ["live"] }, []],
  ])("selects %s", (_name, selection, wanted) => {
    expect(taken(selection)).toEqual(wanted);
  });

  test("an empty list takes nothing, which is not the same as everything", () => {
    expect(taken({ ids: [] })).toEqual([]);
    expect(isEverything({ ids: [] })).toBe(false);
    expect(isEverything({})).toBe(true);
  });
});
