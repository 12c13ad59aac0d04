import type { LocaleView } from "../view.ts";
import { escapeAttribute } from "./escape.ts";

const WRITTEN_FROM_THE_RIGHT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/**
 * Language and direction of a text. A locale's direction counts even where the text begins with a Latin
 * name, but not where nothing of it is written in that direction: an untranslated text stays readable.
 */
export function languageOf(locale: LocaleView | null, text: string): string {
  if (locale === null) {
    return ' dir="auto"';
  }
  const direction = locale.direction === "rtl" && WRITTEN_FROM_THE_RIGHT.test(text) ? "rtl" : "auto";
  return ` lang="${escapeAttribute(locale.code)}" dir="${direction}"`;
}
