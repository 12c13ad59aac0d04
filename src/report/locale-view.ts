import { describeLocale, type LocaleCode } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import type { LocaleView } from "./view.ts";

/** What Unicode calls the locales that people tell apart by more than Intercom's code says. */
const NAMED_AS: Readonly<Record<LocaleCode, string>> = {
  pt: "pt-PT",
  "zh-CN": "zh-Hans",
  "zh-TW": "zh-Hant",
};

/** A locale as people see it: its name, in the reader's language, and the direction it is written in. */
export function viewLocale(code: LocaleCode, texts: Pick<Texts, "language" | "localeName">): LocaleView {
  const { english, native, direction } = describeLocale(code);
  const named = Object.hasOwn(NAMED_AS, code) ? NAMED_AS[code] : undefined;
  const name = texts.language === "en" ? english : (texts.localeName(named ?? code) ?? native);
  return { code, name, direction };
}
