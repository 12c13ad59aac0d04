import { describe, expect, it } from "vitest";
import { en } from "./en/index.ts";
import { chooseLanguage, LANGUAGES, loadTexts, type Language } from "./index.ts";
import { ar } from "./ar/index.ts";
import { de } from "./de/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ja } from "./ja/index.ts";
import { ptBr } from "./pt-BR/index.ts";
import { zhCn } from "./zh-CN/index.ts";
import type { CatalogueNode } from "./text-key.ts";

const TRANSLATED: readonly (readonly [Language, CatalogueNode])[] = [
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["pt-BR", ptBr],
  ["ja", ja],
  ["zh-CN", zhCn],
  ["ar", ar],
];

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Texts by their dotted names. */
function flatten(node: CatalogueNode, prefix = ""): readonly (readonly [key: string, text: string])[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "string" ? [[prefix + name, value] as const] : flatten(value, `${prefix}${name}.`),
  );
}

/** Keys without their plural forms, of the areas that a catalogue has. */
function stems(texts: readonly (readonly [string, string])[]): Set<string> {
  return new Set(texts.map(([key]) => key.replace(PLURAL, "")));
}

const COUNT = "{{count, number}}";
const placeholders = (text: string): string[] => (text.match(/\{\{[^}]*\}\}/g) ?? []).toSorted();

describe("texts in other languages than English", () => {
  it("are there for every language, and for no other", () => {
    expect(TRANSLATED.map(([language]) => language)).toEqual(LANGUAGES.slice(1));
  });

  it.each(TRANSLATED)("has every text of the areas it has, and none beyond, in %s", (_, catalogue) => {
    const areas = Object.keys(catalogue);
    const english = flatten(en).filter(([key]) => areas.includes(key.split(".")[0] ?? ""));
    expect([...stems(flatten(catalogue))].toSorted()).toEqual([...stems(english)].toSorted());
    expect(areas).toContain("slip");
  });

  it.each(TRANSLATED)("has the plural forms that its language needs, in %s", (language, catalogue) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const forms = new Map<string, string[]>();
    for (const [key] of flatten(catalogue)) {
      const form = PLURAL.exec(key)?.[1];
      if (form !== undefined) {
        const stem = key.replace(PLURAL, "");
        forms.set(stem, [...(forms.get(stem) ?? []), form].toSorted());
      }
    }
    expect(forms.size).toBeGreaterThan(0);
    for (const own of forms.values()) {
      expect(own).toEqual(wanted);
    }
  });

  it.each(TRANSLATED)("has the placeholders of English, in %s", (_, catalogue) => {
    const english = new Map(flatten(en).map(([key, text]) => [key, placeholders(text)]));
    for (const [key, text] of flatten(catalogue)) {
      const wanted = english.get(key) ?? english.get(`${key.replace(PLURAL, "")}_other`) ?? [];
      // A form for one or two can say so in words.
      const isWord = /_(?:zero|one|two)$/.test(key);
      const all = new Set(wanted);
      const own = new Set(placeholders(text));
      if (isWord && !own.has(COUNT)) {
        all.delete(COUNT);
      }
      expect([key, ...own]).toEqual([key, ...all]);
    }
  });

  it.each(TRANSLATED)("leaves nothing in English by mistake, in %s", (_, catalogue) => {
    const english = new Map(flatten(en));
    const same = flatten(catalogue).filter(
      ([key, text]) => english.get(key) === text && text.replaceAll(/\{\{[^}]*\}\}|\P{L}/gu, "").length > 12,
    );
    expect(same).toEqual([]);
  });

  it.each([
    ["pt-PT", "pt-BR"],
    ["pt", "pt-BR"],
    ["es-419", "es"],
    ["fr-CA", "fr"],
    ["de-form", "de"],
    ["AR-eg", "ar"],
    ["zh", "zh-CN"],
    ["zh-Hans-SG", "zh-CN"],
    ["zh-TW", "en"],
    ["zh-Hant-HK", "en"],
    ["ko", "en"],
    ["constructor", "en"],
    ["", "en"],
  ])("speaks to a translator into %j in %s", (locale, language) => {
    expect(chooseLanguage(locale)).toBe(language);
  });

  it("says in English what is not said yet in another language", async () => {
    const texts = await loadTexts("ja");
    expect(texts.t("slip.heldCount", { count: 3 })).toBe("取り込まれなかった訳文：3件");
    expect(texts.t("sandbox.stopped")).toBe("The sandbox has stopped. What it held is gone.");
    expect((await loadTexts("ar")).t("slip.heldCount", { count: 2 })).toBe("لم يُقبَل نصان.");
  });
});
