import { describeLocale, type LocaleCode } from "../../model/index.ts";
import { escapeAttribute, renderText, viewLocale } from "../../report/index.ts";
import { RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";

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
