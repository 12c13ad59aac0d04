import { describe, expect, it } from "vitest";

import { pageUrl, slugOf } from "./slug.ts";

describe("slugOf()", () => {
  it.each([
    ["Christmas is here!", "christmas-is-here"],
    ["  Two -- dashes ", "two-dashes"],
    ["Ελληνικά", encodeURIComponent("ελληνικά")],
    ["日本語 1", encodeURIComponent("日本語-1")],
    ["👍", ""],
    ["\uD800 broken", "broken"],
  ])("makes of %j %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});

describe("pageUrl()", () => {
  it("ends with the id where the title has no words", () => {
    const page = { base: "http://help.test", locale: "fr", kind: "articles", id: "3" } as const;
    expect(pageUrl({ ...page, title: "Allez les verts" })).toBe(
      "http://help.test/fr/articles/3-allez-les-verts",
    );
    expect(pageUrl({ ...page, title: "!" })).toBe("http://help.test/fr/articles/3");
  });
});
