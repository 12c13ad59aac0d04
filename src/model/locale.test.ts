import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { describeLocale, INTERCOM_LOCALES, PLURAL_CATEGORIES } from "./locale.ts";

describe("the locale table", () => {
  it("holds the 37 locales of group_translated_content", () => {
    expect(INTERCOM_LOCALES.join(" ")).toBe(
      "ar bg bs ca cs da de el en es et fi fr he hr hu id it ja ko lt lv mn nb nl pl pt pt-BR ro ru sl sr sv tr vi zh-CN zh-TW",
    );
  });

  it.each(INTERCOM_LOCALES)("agrees with Unicode about %s", (code) => {
    const info = describeLocale(code);
    const unicode = new Intl.Locale(code).maximize();
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;

    expect(info.script).toBe(unicode.script);
    expect(info.direction).toBe(["ar", "he"].includes(code) ? "rtl" : "ltr");
    expect(info.plurals).toEqual(PLURAL_CATEGORIES.filter((category) => categories.includes(category)));
  });

  it("gives every locale a name of its own in English and in its language", () => {
    for (const name of ["english", "native"] as const) {
      expect(new Set(INTERCOM_LOCALES.map((code) => describeLocale(code)[name])).size).toBe(37);
    }
  });
});

describe("describeLocale()", () => {
  it.each([
    ["uk", "Ukrainian", "українська", "Cyrl", "ltr"],
    ["hi", "Hindi", "हिन्दी", "Deva", "ltr"],
    ["fa", "Persian", "فارسی", "Arab", "rtl"],
    ["de-form", "German (formal)", "Deutsch (formell)", "Latn", "ltr"],
    ["not a locale", "not a locale", "not a locale", "Zzzz", "ltr"],
  ])("knows %s beyond the 37", (code, english, native, script, direction) => {
    expect(describeLocale(code)).toMatchObject({ code, english, native, script, direction });
  });
});

describe("docs/locales.md", () => {
  it("shows the table as it is", async () => {
    const page = await readFile(new URL("../../docs/locales.md", import.meta.url), "utf8");
    const rows = INTERCOM_LOCALES.map((code) => describeLocale(code)).map(
      ({ code, english, native, script, direction, plurals }) =>
        `| ${[code, english, native, script, direction, plurals.join(" ")].join(" | ")} |`,
    );
    expect(page.trimEnd().split("\n").slice(-37)).toEqual(rows);
  });
});
