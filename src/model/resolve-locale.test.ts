import { describe, expect, it } from "vitest";

import { INTERCOM_LOCALES } from "./locale.ts";
import { resolveLocale } from "./resolve-locale.ts";

describe("resolveLocale()", () => {
  it("never asks for an exact code", () => {
    for (const code of INTERCOM_LOCALES) {
      expect(resolveLocale(code)).toEqual({ kind: "exact", code });
    }
  });

  it.each([
    ["pt_BR", "pt-BR"],
    ["pt-br", "pt-BR"],
    ["pt_BR.UTF-8", "pt-BR"],
    ["pt-rBR", "pt-BR"],
    ["pt-PT", "pt"],
    ["PT", "pt"],
    ["zh-Hans", "zh-CN"],
    ["zh_Hans_CN", "zh-CN"],
    ["zh-SG", "zh-CN"],
    ["zh-Hant", "zh-TW"],
    ["zh-Hant-HK", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["zh_TW", "zh-TW"],
    ["iw", "he"],
    ["in", "id"],
    ["no", "nb"],
    ["nb-NO", "nb"],
    ["jp", "ja"],
    ["jpn_JP", "ja"],
    ["ger", "de"],
    ["sr_Cyrl", "sr"],
    ["b+sr+Latn", "sr"],
    ["en_UK", "en"],
    ["en-GB", "en"],
    ["es-419", "es"],
    ["Portuguese (Brazil)(pt-BR)", "pt-BR"],
    ["Portuguese (Brazil)", "pt-BR"],
    ["Português do Brasil (pt_BR)", "pt-BR"],
    ["German", "de"],
    ["DEUTSCH", "de"],
    ["Français", "fr"],
    ["francais", "fr"],
    ["日本語", "ja"],
    ["Norwegian", "nb"],
    ["Simplified Chinese", "zh-CN"],
    ["繁體中文", "zh-TW"],
    ["العربية", "ar"],
  ])("reads %s as %s and says so", (input, code) => {
    const found = resolveLocale(input);
    expect(found).toMatchObject({ kind: "alias", code });
    expect(found).toHaveProperty("note", expect.stringContaining(`"${input}" is read as ${code}, `));
  });

  it("says that a script differs from the usual one", () => {
    expect(resolveLocale("sr-Latn")).toHaveProperty("note", expect.stringContaining("in Latn script"));
    expect(resolveLocale("sr-Cyrl")).not.toHaveProperty("note", expect.stringContaining("script"));
  });

  it.each([
    ["zh", ["zh-CN", "zh-TW"]],
    ["Chinese", ["zh-CN", "zh-TW"]],
    ["Portuguese", ["pt", "pt-BR"]],
  ])("asks which one %s is", (input, candidates) => {
    expect(resolveLocale(input)).toMatchObject({ kind: "ambiguous", candidates });
  });

  it.each(["uk", "hi", "th", "nn", "de-form", "tlh", "xx-pirate", "not a locale", ""])(
    "keeps %s, which Intercom's schema lacks",
    (input) => {
      expect(resolveLocale(input)).toMatchObject({ kind: "unknown", code: input });
    },
  );

  it("counts the codes that the workspace uses as exact", () => {
    expect(resolveLocale("fr-CA")).toMatchObject({ kind: "alias", code: "fr" });
    expect(resolveLocale("fr-CA", ["fr-CA"])).toEqual({ kind: "exact", code: "fr-CA" });
    expect(resolveLocale("fr_ca", ["fr-CA"])).toMatchObject({ kind: "alias", code: "fr-CA" });
    expect(resolveLocale("uk-UA", ["uk"])).toMatchObject({ kind: "alias", code: "uk" });
  });
});
