import { resolveLocale } from "../model/index.ts";
import { parseConfig, type TermsConfig } from "./config-file.ts";

/**
 * The words a project wants translated in its own way, from its config; none where there is no config. Locales may
 * be spelled as people do. Throws ConfigError.
 */
export function resolveTerms(configText: string | undefined): TermsConfig {
  if (configText === undefined) {
    return { doNotTranslate: [], glossary: [] };
  }
  const { doNotTranslate, glossary } = parseConfig(configText).terms;
  return {
    doNotTranslate,
    glossary: glossary.map(({ term, translations, forbidden }) => ({
      term,
      translations: byLocale(translations),
      forbidden: byLocale(forbidden),
    })),
  };
}

function byLocale(words: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(words).map(([code, all]) => {
      const locale = resolveLocale(code);
      return [locale.kind === "ambiguous" ? code : locale.code, all];
    }),
  );
}
