import { createTexts, makeTexts, type Texts } from "./create-texts.ts";
import type { Language } from "./languages.ts";
import type { CatalogueNode } from "./text-key.ts";

/** Each catalogue is loaded when somebody is to be spoken to in its language, which most are not. */
const CATALOGUES: Readonly<Record<Exclude<Language, "en">, () => Promise<CatalogueNode>>> = {
  de: async () => (await import("./de/index.ts")).de,
  fr: async () => (await import("./fr/index.ts")).fr,
  es: async () => (await import("./es/index.ts")).es,
  "pt-BR": async () => (await import("./pt-BR/index.ts")).ptBr,
  ja: async () => (await import("./ja/index.ts")).ja,
  "zh-CN": async () => (await import("./zh-CN/index.ts")).zhCn,
  ar: async () => (await import("./ar/index.ts")).ar,
};

/** Texts in a language; those it does not have yet are English. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === "en" ? createTexts() : makeTexts(language, await CATALOGUES[language]());
}
