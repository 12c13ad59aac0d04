import { createInstance } from "i18next";

import { en } from "./en/index.ts";
import { RIGHT_TO_LEFT, type Language } from "./languages.ts";
import { setValuesApart } from "./set-apart.ts";
import type { CatalogueNode, KeyOf, ValuesOf } from "./text-key.ts";

type Catalogue = typeof en;

/** The dotted name of a text: `report.nothingWritten`. A key that does not exist does not compile. */
export type TextKey = KeyOf<Catalogue>;

/** The texts for people in one language, and the ways that language writes numbers and times. */
export interface Texts {
  readonly language: Language;
  /** As HTML's `dir` takes it. */
  readonly direction: "ltr" | "rtl";
  /**
   * The text of a key with its values filled in. Values are put in as they are: escaping for HTML,
   * Markdown or a terminal is the renderer's job. A plural is chosen by `count`.
   */
  t<Key extends TextKey>(key: Key, ...values: ValuesOf<Catalogue, Key>): string;
  /** 1234.5 → "1,234.5" */
  number(value: number): string;
  /** 0.42 → "42%" */
  percent(share: number): string;
  /** ISO 8601 in UTC → "1 March 2014 at 09:30 UTC"; a text that is no time comes back as it is. */
  dateTime(iso: string): string;
  /** ISO 8601 in UTC → "09:30:10" */
  time(iso: string): string;
  /** A length of time in seconds → "45 seconds", "3 minutes", "2 hours 5 minutes". */
  duration(seconds: number): string;
  /** ["a", "b", "c"] → "a, b and c" */
  list(items: readonly string[]): string;
  /** Sentences one after the other; empty ones are left out. */
  sentences(items: readonly string[]): string;
  /** ["a", "b", "c"] → "a, b, c" */
  enumerate(items: readonly string[]): string;
  /** "pt-BR" → "Portuguese (Brazil)", as at the beginning of a line; undefined where the language has no name for it. */
  localeName(code: string): string | undefined;
}

/**
 * Intl's name of the variant a language is written in here: day before month and 24 hours; the digits of the ids,
 * files and commands that stand beside a number.
 */
const INTL_LOCALE: Readonly<Partial<Record<Language, string>>> = { en: "en-GB", ar: "ar-u-nu-latn" };

/** Texts in English, which is always at hand. Each call is independent: there is no global instance. */
export function createTexts(): Texts {
  return makeTexts("en", en);
}

/** Texts in the language of a catalogue; those it lacks are English. */
export function makeTexts(language: Language, catalogue: CatalogueNode): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en }, [language]: { translation: catalogue } },
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const intlLocale = INTL_LOCALE[language] ?? language;
  // Made when they are needed: each takes as long as all texts do.
  const numberFormat = once(() => new Intl.NumberFormat(intlLocale));
  const percentFormat = once(() => new Intl.NumberFormat(intlLocale, { style: "percent" }));
  const listFormat = once(() => new Intl.ListFormat(intlLocale));
  const dateTimeFormat = once(
    () => new Intl.DateTimeFormat(intlLocale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }),
  );

  const localeNames = once(
    () =>
      new Intl.DisplayNames(intlLocale, { type: "language", languageDisplay: "standard", fallback: "none" }),
  );

  // i18next would write numbers as a value named "locale" says, though it is one to be put in.
  i18n.services.formatter?.add("number", (value: number) => numberFormat().format(value));

  const timeFormat = once(
    () => new Intl.DateTimeFormat(intlLocale, { timeStyle: "medium", hourCycle: "h23", timeZone: "UTC" }),
  );

  const t: Texts["t"] = (key, ...values) => {
    const given: Readonly<Record<string, string | number>> = setValuesApart(language, values[0] ?? {});
    // `replace` keeps values apart from i18next's own options: one named "lng" must not change the language.
    return i18n.t(key, {
      replace: given,
      ...(typeof given["count"] === "number" ? { count: given["count"] } : {}),
    });
  };

  return {
    language,
    direction: RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr",
    t,
    number: (value) => numberFormat().format(value),
    percent: (share) => percentFormat().format(share),
    dateTime: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? iso : t("common.utc", { time: dateTimeFormat().format(time) });
    },
    time: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? iso : timeFormat().format(time);
    },
    duration: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 120) {
        return t("common.seconds", { count: whole });
      }
      const minutes = Math.round(whole / 60);
      if (minutes < 120) {
        return t("common.minutes", { count: minutes });
      }
      const hours = t("common.hours", { count: Math.floor(minutes / 60) });
      return minutes % 60 === 0
        ? hours
        : t("common.hoursAndMinutes", { hours, minutes: t("common.minutes", { count: minutes % 60 }) });
    },
    list: (items) => listFormat().format(items),
    sentences: (items) => items.filter((item) => item !== "").join(t("common.betweenSentences")),
    enumerate: (items) => items.join(t("common.separator")),
    localeName: (code) => {
      const name = nameLocale(code, localeNames());
      return name === undefined ? undefined : beginLine(name, intlLocale);
    },
  };
}

function nameLocale(code: string, names: Intl.DisplayNames): string | undefined {
  try {
    return names.of(code);
  } catch {
    // No BCP 47 at all.
    return undefined;
  }
}

/** A text with a capital letter, in languages that have such. */
function beginLine(text: string, locale: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
