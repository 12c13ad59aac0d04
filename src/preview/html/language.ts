import { describeLocale, type LocaleCode } from "../../model/index.ts";
import { escapeAttribute, renderText, viewLocale } from "../../report/index.ts";
import { RIGHT_TO_LEFT, type Language, type Texts } from "../../texts/index.ts";

/** Language and direction of content, as attributes. */
export function languageAttributes(locale: LocaleCode): string {
  return ` lang="${escapeAttribute(locale)}" dir="${describeLocale(locale).direction}"`;
}

/** The same of words of ours. */
export function ownLanguage({ language }: Texts): string {
  return ` lang="${language}" dir="${RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr"}"`;
}

/** Words of ours among content in another language. */
export function ownWords(text: string, texts: Texts): string {
  return `<span${ownLanguage(texts)}>${renderText(text)}</span>`;
}

/** The name of a locale in the language that is spoken here: `French`, `Französisch`. */
export function nameLocale(locale: LocaleCode, texts: Texts): string {
  return viewLocale(locale, texts).name;
}

/** Languages that write names of languages small, where no sentence begins with them. */
const WRITES_SMALL: ReadonlySet<Language> = new Set(["fr", "es", "pt-BR"]);

/** The same inside a sentence: `French`, `français`. */
export function nameInSentence(locale: LocaleCode, texts: Texts): string {
  const name = nameLocale(locale, texts);
  const { language } = texts;
  return WRITES_SMALL.has(language) ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name;
}
