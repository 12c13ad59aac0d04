import { describe, expect, it } from "vitest";

import { PAYLOADS } from "../testing/hostile-text.ts";
import { isPagePath, linkBetween, localeFolder, pagePath } from "./page-path.ts";

describe("pagePath()", () => {
  it.each([
    ["article", "6119742", "articles/6119742.html"],
    ["collection", "2839958", "collections/2839958.html"],
    ["news-item", "new-gift-cards", "news/new-gift-cards.html"],
  ] as const)("names the page of %s %s after it", (resource, id, path) => {
    expect(pagePath(resource, id)).toBe(path);
  });

  it.each([...PAYLOADS, "../../x", "..", ".", "", "CON", "none", "index", "a/b", "a\\b", "new-\u0000"])(
    "keeps %j inside its folder",
    (id) => {
      expect(pagePath("news-item", id)).toMatch(/^news\/x-[0-9a-z]{20}\.html$/);
      expect(localeFolder(`../${id}`)).toMatch(/^x-[0-9a-z]{20}$/);
      expect(isPagePath(pagePath("article", id))).toBe(true);
    },
  );

  it("tells ids apart that differ in the case of letters alone", () => {
    const paths = ["new-A", "new-a", "NEW-a"].map((id) => pagePath("article", id).toLowerCase());
    expect(new Set(paths).size).toBe(3);
  });
});

describe("isPagePath()", () => {
  it.each(["notes.html", "articles/notes.txt", "articles/a/b.html", "../index.html", "Index.html", ""])(
    "does not take %j for a page of ours",
    (path) => {
      expect(isPagePath(path)).toBe(false);
    },
  );
});

describe("linkBetween()", () => {
  it("leads from a page to another one of the same locale", () => {
    expect(linkBetween("index.html", "articles/1.html")).toBe("articles/1.html");
    expect(linkBetween("news/2.html", "articles/1.html")).toBe("../articles/1.html");
  });
});
