import { describe, expect, it } from "vitest";

import type { WorkingId } from "../model/index.ts";
import { listPages } from "./list-pages.ts";
import { SiteBuilder, type Site } from "./site.ts";
import type { ArticleView, GroupView, NewsView, ParentKey, ShownText, Standing } from "./types.ts";

function text(standing: Standing = "own"): ShownText {
  return { text: "x", locale: "fr", source: "en", standing };
}

function parentOf(parent: string): ParentKey {
  const [resource = "", id = ""] = parent.split("/");
  return parent === "" ? null : [resource as "collection", id as WorkingId];
}

function group(
  resource: "collection" | "section",
  id: string,
  { parent = "", order = 0, standing = "own" }: { parent?: string; order?: number; standing?: Standing } = {},
): GroupView {
  return {
    resource,
    id: id as WorkingId,
    name: text(standing),
    description: null,
    order,
    parent: parentOf(parent),
  };
}

function article(id: string, parent: string, change: Partial<ArticleView> = {}): ArticleView {
  return {
    resource: "article",
    id: id as WorkingId,
    name: text(),
    description: null,
    body: null,
    publication: { kind: "published" },
    parent: parentOf(parent),
    ...change,
  };
}

function news(id: string, times: readonly (string | null)[], change: Partial<NewsView> = {}): NewsView {
  return {
    resource: "news-item",
    id: id as WorkingId,
    name: text("fallback"),
    body: null,
    publication: { kind: "published" },
    feeds: times.map((publishedAt) => ({ name: "Feed", publishedAt })),
    labels: [],
    ...change,
  };
}

function build(...views: readonly (GroupView | ArticleView | NewsView)[]): Site {
  const builder = new SiteBuilder();
  for (const view of views) {
    builder.add(view);
  }
  return builder.build();
}

function pathsOf(site: Site): string[] {
  return [...listPages(site)].map(({ path, marks }) => `${path} ${marks}`);
}

describe("SiteBuilder", () => {
  it("lists pages as they are read: collections in their order, each with its articles and what is in its sections", () => {
    const site = build(
      group("collection", "1", { order: 2 }),
      group("collection", "2", { order: 1, standing: "stale" }),
      group("collection", "3", { parent: "collection/2" }),
      group("section", "4", { parent: "collection/2", order: 2, standing: "missing" }),
      group("section", "5", { parent: "collection/2", order: 1 }),
      article("6", "section/4"),
      article("7", "section/5"),
      article("8", "collection/2", { name: text("missing") }),
      article("9", "collection/3"),
    );
    expect(pathsOf(site)).toEqual([
      "index.html 0",
      "all.html 0",
      "collections/2.html 2",
      "articles/8.html 1",
      "articles/7.html 0",
      "articles/6.html 0",
      "collections/3.html 0",
      "articles/9.html 0",
      "collections/1.html 0",
      "news/index.html 0",
    ]);
    expect(site.collections[0]?.total).toEqual({ texts: 8, translated: 6, missing: 2, stale: 1, drafts: 0 });
    expect(site.collections[0]?.size).toBe(4);
  });

  it("loses nothing that stands in no collection, in one that is not there, or in itself", () => {
    const site = build(
      group("collection", "1", { parent: "collection/2" }),
      group("collection", "2", { parent: "collection/1" }),
      group("section", "3", { parent: "collection/99" }),
      article("4", ""),
      article("5", "collection/99"),
      article("6", "section/3"),
      article("7", "collection/1"),
    );
    expect(pathsOf(site).map((path) => path.replace(/ \d+$/, ""))).toEqual([
      "index.html",
      "all.html",
      "collections/1.html",
      "articles/7.html",
      "collections/2.html",
      "collections/none.html",
      "articles/4.html",
      "articles/5.html",
      "articles/6.html",
      "news/index.html",
    ]);
  });

  it("takes collections that nest far too deep", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      group("collection", String(index + 1), { parent: index === 0 ? "" : `collection/${index}` }),
    );
    expect([...listPages(build(...chain))]).toHaveLength(20_003);
  });

  it("has the newest news first, and before it what nobody sees yet", () => {
    const site = build(
      news("1", ["2024-01-01T00:00:00Z"]),
      news("2", ["2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z"]),
      news("3", [null], { publication: { kind: "draft" } }),
      news("4", ["2024-06-01T00:00:00Z", null]),
    );
    expect(site.news.map(({ id }) => id)).toEqual(["3", "2", "4", "1"]);
    expect(site.newsTally).toEqual({ texts: 0, translated: 0, missing: 0, stale: 0, drafts: 1 });
  });

  it("counts a body as missing as long as a passage of it is, and each of its passages as a mark", () => {
    const block = { standing: "stale", start: 0, end: 1, isAttribute: false } as const;
    const site = build(
      article("1", "", { body: { ...text(), blocks: [block, block], absent: 0 } }),
      article("2", "", {
        body: { ...text(), blocks: [block, { ...block, standing: "missing" }], absent: 0 },
      }),
      article("3", "", { body: { ...text(), blocks: [], absent: 3 }, publication: { kind: "draft" } }),
    );
    expect(site.loose.articles.map(({ tally, marks }) => [tally.missing, tally.stale, marks])).toEqual([
      [0, 1, 2],
      [1, 0, 2],
      [1, 0, 2],
    ]);
  });
});
