import { describe, expect, test } from "vitest";

import {
  adminWithApp,
  article,
  collection,
  contentByLocale,
  createSectionRequest,
  cursorPages,
  error,
  helpCenter,
  newsItem,
  newsItemRequest,
  section,
  sectionList,
  updateArticleRequest,
} from "./index.ts";

const listedSection = {
  type: "section",
  id: "412",
  workspace_id: "ws1",
  name: "Paying by card",
  created_at: 1_400_000_000,
  updated_at: 1_400_000_100,
  url: "https://help.example.com/en/collections/412-paying-by-card",
  icon: null,
  order: 3,
  parent_id: 88,
  default_locale: "en",
  translated_content: {
    type: "group_translated_content",
    fr: { type: "group_content", name: "Payer par carte" },
    "pt-BR": null,
  },
};

describe("a tolerant schema", () => {
  test("makes strings of ids and references, whichever way they come", () => {
    expect(section.tolerant.parse(listedSection)).toMatchObject({ id: "412", parent_id: "88" });
    expect(section.tolerant.parse({ ...listedSection, id: 412, parent_id: "88" })).toMatchObject({
      id: "412",
      parent_id: "88",
    });
  });

  test("makes numbers of integers written as strings, and refuses other strings", () => {
    expect(section.tolerant.parse({ id: 1, order: "7" })).toEqual({ id: "1", order: 7 });
    expect(section.tolerant.safeParse({ id: 1, order: "seventh" }).success).toBe(false);
    expect(section.tolerant.safeParse({ id: 1, created_at: 1.5 }).success).toBe(false);
  });

  test("keeps unknown properties, unknown locales and null locales", () => {
    const read = section.tolerant.parse({
      id: "1",
      folder_id: 9,
      translated_content: { hi: { name: "भुगतान" }, fr: null },
    });
    expect(read).toEqual({ id: "1", folder_id: 9, translated_content: { hi: { name: "भुगतान" }, fr: null } });
  });

  test("takes null for every property but the id, and refuses an object without id", () => {
    const nulls = Object.fromEntries(Object.keys(listedSection).map((key) => [key, null]));
    expect(section.tolerant.safeParse({ ...nulls, id: "1" }).success).toBe(true);
    expect(section.tolerant.safeParse({ ...listedSection, id: null }).success).toBe(false);
    expect(section.tolerant.safeParse({ ...listedSection, id: undefined }).success).toBe(false);
  });

  test("refuses another kind of object", () => {
    expect(section.tolerant.safeParse({ ...listedSection, type: "collection" }).success).toBe(false);
  });

  test("takes states of news and articles that Intercom may add", () => {
    expect(newsItem.tolerant.parse({ id: 1, state: "scheduled" }).state).toBe("scheduled");
  });

  test("takes nulls among reactions, and numbers of newsfeeds as strings", () => {
    expect(
      newsItem.tolerant.parse({ id: 1, reactions: [null, "🎈"], newsfeed_assignments: [{ newsfeed_id: 5 }] }),
    ).toEqual({ id: "1", reactions: [null, "🎈"], newsfeed_assignments: [{ newsfeed_id: "5" }] });
  });

  test("reads the collections of API 2.10, without type and with a parent", () => {
    expect(collection.tolerant.parse({ id: "9", name: "Cards", parent_id: 4 })).toEqual({
      id: "9",
      name: "Cards",
      parent_id: "4",
    });
  });

  test("reads the next page as an object or as a URL", () => {
    expect(cursorPages.tolerant.parse({ page: 1, next: "https://api.example.com/x?page=2" })?.next).toBe(
      "https://api.example.com/x?page=2",
    );
    expect(cursorPages.tolerant.parse({ page: 1, next: { page: 2, starting_after: null } })?.next).toEqual({
      page: 2,
      starting_after: null,
    });
  });

  test("does not let a payload reach the prototype of what is read", () => {
    const hostile = JSON.parse(
      '{"id": 1, "__proto__": {"name": "x"}, "translated_content": {"__proto__": {"name": "y"}}}',
    );
    const read = section.tolerant.parse(hostile);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(read.translated_content)).toBe(Object.prototype);
    expect(read.name).toBeUndefined();
  });

  test("reads an error without type or request id", () => {
    expect(error.tolerant.parse({ errors: [{ code: "not_found" }] })).toEqual({
      errors: [{ code: "not_found" }],
    });
  });
});

describe("a strict schema", () => {
  test("takes what Intercom documents, unchanged", () => {
    expect(section.strict.parse(listedSection)).toEqual(listedSection);
    const list = {
      type: "list",
      data: [listedSection],
      total_count: 1,
      pages: { type: "pages", page: 1, total_pages: 1 },
    };
    expect(sectionList.strict.parse(list)).toEqual(list);
    const help = { id: "3", display_name: "Help", url: "https://help.example.com", custom_domain: null };
    expect(helpCenter.strict.parse(help)).toEqual(help);
    const me = {
      type: "admin",
      id: "1",
      avatar: { type: "avatar", image_url: null },
      app: { id_code: "ws1", secure: false },
    };
    expect(adminWithApp.strict.parse(me)).toEqual(me);
    const written = {
      id: "5",
      state: "draft",
      url: null,
      parent_ids: [],
      statistics: { views: 0, conversations: 0 },
    };
    expect(article.strict.parse(written)).toEqual(written);
  });

  test.each([
    ["a number for a string id", section.strict, { id: 412 }],
    ["a string for an integer", section.strict, { order: "3" }],
    ["an unknown property", section.strict, { nmae: "x" }],
    ["an unknown locale", section.strict, { translated_content: { hi: { name: "x" } } }],
    ["an unknown property of a locale", section.strict, { translated_content: { fr: { titre: "x" } } }],
    ["null where the schema has none", section.strict, { name: null }],
    ["a request without what it requires", createSectionRequest.strict, { name: "x" }],
    [
      "a parent as a string where sections are created",
      createSectionRequest.strict,
      { name: "x", parent_id: "88" },
    ],
    ["a parent as a number where articles are updated", updateArticleRequest.strict, { parent_id: 88 }],
    [
      "a state outside the enumeration",
      newsItemRequest.strict,
      { title: "x", sender_id: 1, state: "scheduled" },
    ],
    [
      "a cover image in a request",
      newsItemRequest.strict,
      { title: "x", sender_id: 1, cover_image_url: "x" },
    ],
  ])("refuses %s", (_what, schema, payload) => {
    expect(schema.safeParse(payload).success).toBe(false);
  });

  test("takes a section with many locales", () => {
    const locales = ["en", "zh-CN", "pt-BR"].map((locale) => [locale, { name: `name in ${locale}` }]);
    const request = { name: "x", parent_id: 1, translated_content: Object.fromEntries(locales) };
    expect(createSectionRequest.strict.parse(request)).toEqual(request);
  });
});

test("contentByLocale() skips the discriminator and empty locales, and takes an absent map", () => {
  const read = section.tolerant.parse(listedSection);
  expect(contentByLocale(read.translated_content)).toEqual([
    ["fr", { type: "group_content", name: "Payer par carte" }],
  ]);
  expect(contentByLocale(null)).toEqual([]);
  expect(contentByLocale(undefined)).toEqual([]);
});
