/**
 * Every language helpferry speaks, the default first. English is spoken everywhere; what is not yet said in another
 * language is said in English. A new one is a folder here, a name in this list and a line in `load-texts.ts`.
 */
export const LANGUAGES = ["en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Written from right to left. */
export const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>(["ar"]);

/** What somebody of the same language, but of another country, reads without stumbling. */
const BY_LANGUAGE: Readonly<Record<string, Language>> = { pt: "pt-BR", zh: "zh-CN" };

/** Chinese in traditional characters: simplified ones would look like a mistake to whoever writes it. */
const TRADITIONAL_CHINESE = /^zh-(?:.*-)?(?:Hant|TW|HK|MO)\b/i;

/**
 * The language in which to speak to somebody who writes in a locale: it itself, or the same language as it is written
 * in another country; else English. `pt` and `pt-PT` → `pt-BR`, `es-419` → `es`, `zh-TW` → `en`.
 */
export function chooseLanguage(locale: string): Language {
  const exact = findLanguage(locale);
  if (exact !== undefined || TRADITIONAL_CHINESE.test(locale)) {
    return exact ?? "en";
  }
  const [own = ""] = locale.toLowerCase().split(/[-_]/);
  return findLanguage(own) ?? (Object.hasOwn(BY_LANGUAGE, own) ? BY_LANGUAGE[own] : undefined) ?? "en";
}

/** The language with that code; letter case does not count. */
export function findLanguage(code: string): Language | undefined {
  return LANGUAGES.find((language) => language.toLowerCase() === code.toLowerCase());
}
