import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { fieldPlaces, hashObject, hashValue, isSameValue, valueAt, withValue } from "./compare.ts";
import { FIELD_KINDS, type FieldKind } from "./fields.ts";
import type { JsonValue } from "./json.ts";

const IMAGE = "https://downloads.intercomcdn.com/i/o/1/a.png";
const assigned = (newsfeedId: string, publishedAt: string | null): JsonValue => ({ newsfeedId, publishedAt });

describe("isSameValue() and hashValue()", () => {
  const same: [string, FieldKind, JsonValue | undefined, JsonValue | undefined][] = [
    ["nothing, null, an empty text and an empty list", "text", undefined, ""],
    ["null and an empty list", "set", null, []],
    ["labels in another order", "set", ["b", "a"], ["a", "b"]],
    [
      "newsfeeds in another order",
      "assignments",
      [assigned("1", null), assigned("2", null)],
      [assigned("2", null), assigned("1", null)],
    ],
    [
      "keys in another order",
      "assignments",
      [{ newsfeedId: "1", publishedAt: null }],
      [{ publishedAt: null, newsfeedId: "1" }],
    ],
    [
      "an image signed at another time",
      "html",
      `<img src="${IMAGE}?expires=1&signature=a&req=x">`,
      `<img src="${IMAGE}?expires=22&amp;signature=b">`,
    ],
    [
      "an image with and without signature",
      "html",
      `<img src="${IMAGE}?expires=1&signature=a"><p>x</p>`,
      `<img src="${IMAGE}"><p>x</p>`,
    ],
  ];
  it.each(same)("take %s for the same", (_name, kind, left, right) => {
    expect(isSameValue(kind, left, right)).toBe(true);
    expect(hashValue(kind, left)).toBe(hashValue(kind, right));
  });

  const different: [string, FieldKind, JsonValue | undefined, JsonValue | undefined][] = [
    ["white space", "text", "a", "a "],
    ["nothing and a space", "text", undefined, " "],
    ["nothing and false", "flag", undefined, false],
    ["reactions in another order", "list", ["😆", "😅"], ["😅", "😆"]],
    ["dates in a newsfeed", "assignments", [assigned("1", null)], [assigned("1", "2014-03-01T09:30:00Z")]],
    [
      "two images",
      "html",
      `<img src="${IMAGE}?expires=1&signature=a">`,
      `<img src="${IMAGE}2?expires=1&signature=a">`,
    ],
    [
      "what follows a signed image",
      "html",
      `<img src="${IMAGE}?expires=1&signature=a">b`,
      `<img src="${IMAGE}?expires=1&signature=a">c`,
    ],
    [
      "a signature in a plain text",
      "text",
      `${IMAGE}?expires=1&signature=a`,
      `${IMAGE}?expires=2&signature=a`,
    ],
    ["composed and decomposed letters", "text", "é", "e\u0301"],
  ];
  it.each(different)("tell apart %s", (_name, kind, left, right) => {
    expect(isSameValue(kind, left, right)).toBe(false);
    expect(hashValue(kind, left)).not.toBe(hashValue(kind, right));
  });

  it("agree with each other on any two values", () => {
    const value = fc.option(
      fc.oneof(hostileText(), fc.boolean(), fc.array(fc.constantFrom("a", "b", ""), { maxLength: 3 })),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_KINDS), value, value, (kind, left, right) => {
        expect(hashValue(kind, left) === hashValue(kind, right)).toBe(isSameValue(kind, left, right));
      }),
      { numRuns: 300 },
    );
  });

  it("take no longer for a body full of addresses than for any other", () => {
    const body = "http://".repeat(200_000);
    const started = performance.now();
    expect(isSameValue("html", body, `${body}x`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("withValue() and valueAt()", () => {
  it("give back at every place what was put there, and take it away again", () => {
    const key = fc.constantFrom("fr", "name", "__proto__", "constructor", "toString");
    fc.assert(
      fc.property(fc.option(key), key, hostileText(), (locale, field, value) => {
        const before = anObject("section", "1");
        const place = { locale, field };
        const after = withValue(before, place, value);
        expect(valueAt(after, place)).toBe(value);
        expect(valueAt(withValue(after, place, undefined), place)).toBeUndefined();
        expect(before).toEqual(anObject("section", "1"));
        expect(Object.getPrototypeOf(after.content)).toBe(Object.prototype);
      }),
    );
  });

  it("find nothing where an object only inherits a key", () => {
    expect(valueAt(anObject("section", "1"), { locale: "constructor", field: "name" })).toBeUndefined();
    expect(valueAt(anObject("section", "1"), { locale: "en", field: "toString" })).toBeUndefined();
  });

  it("take a locale away with its last value", () => {
    const object = anObject("section", "1", { content: { en: { name: "a" }, fr: { name: "b" } } });
    expect(withValue(object, { locale: "fr", field: "name" }, undefined).content).toEqual({
      en: { name: "a" },
    });
  });
});

describe("fieldPlaces()", () => {
  it("lists the first object's default locale, the others in order, and the settings", () => {
    const one = anObject("section", "1", { defaultLocale: "fr", content: { fr: {}, de: {} } });
    const other = anObject("section", "1", { content: { en: {}, ar: {} } });
    expect(fieldPlaces(one, other).map(({ locale, field }) => `${locale ?? "-"}/${field}`)).toEqual(
      ["fr", "ar", "de", "en"]
        .flatMap((locale) => [`${locale}/name`, `${locale}/description`])
        .concat("-/parentId"),
    );
  });
});

describe("hashObject()", () => {
  const news = anObject("news-item", "33", { settings: { labels: ["b", "a"], state: "live" } });

  it("is the same for objects without a difference that counts", () => {
    const same = {
      ...news,
      facts: { updatedAt: "2024-01-01T00:00:00Z" },
      content: { ...news.content, fr: {} },
    };
    expect(hashObject({ ...same, settings: { state: "live", labels: ["a", "b"], reactions: [] } })).toBe(
      hashObject(news),
    );
  });

  it.each([
    ["a text", withValue(news, { locale: "en", field: "title" }, "other")],
    ["a setting", withValue(news, { locale: null, field: "state" }, "draft")],
    ["a locale", withValue(news, { locale: "fr", field: "title" }, "titre")],
  ])("is another where %s differs", (_name, other) => {
    expect(hashObject(other)).not.toBe(hashObject(news));
  });
});
