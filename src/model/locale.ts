import { LOCALE_TABLE } from "./locale-table.ts";

/**
 * A locale as Intercom names it (BCP 47, case kept: `pt-BR`). An open set: workspaces use codes beyond the
 * 37 of its schema, and none is ever dropped.
 */
export type LocaleCode = string;

/** Left-to-right or right-to-left, as HTML's `dir` takes it. */
export type TextDirection = "ltr" | "rtl";

/** Plural categories of CLDR, in its order. */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** What is known of a locale. */
export interface LocaleInfo {
  readonly code: LocaleCode;
  /** Its name in English. */
  readonly english: string;
  /** Its name in its own language, as its speakers look for it in a list. */
  readonly native: string;
  /** ISO 15924: `Latn`, `Cyrl`, `Arab` …; `Zzzz` where nothing is known. */
  readonly script: string;
  readonly direction: TextDirection;
  readonly plurals: readonly PluralCategory[];
}

/** The 37 locales of Intercom's `group_translated_content` (its 38th property, `type`, is no locale). */
export const INTERCOM_LOCALES: readonly LocaleCode[] = LOCALE_TABLE.map(({ code }) => code);

const BY_CODE: ReadonlyMap<LocaleCode, LocaleInfo> = new Map(LOCALE_TABLE.map((info) => [info.code, info]));

/** Scripts written from right to left. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/**
 * What is known of a locale: from the table for the 37, from the Unicode data of the JavaScript engine for
 * any other. A code that is no BCP 47 at all is its own name. Never throws.
 */
export function describeLocale(code: LocaleCode): LocaleInfo {
  return BY_CODE.get(code) ?? describeByUnicode(code);
}

/**
 * Intercom's own codes that are no BCP 47: Unicode would take the "form" of its formal German for a script.
 * They are like another locale in all but their name.
 */
const OWN_CODES: Readonly<
  Record<LocaleCode, Pick<LocaleInfo, "english" | "native"> & { readonly like: LocaleCode }>
> = {
  "de-form": { like: "de", english: "German (formal)", native: "Deutsch (formell)" },
};

function describeByUnicode(code: LocaleCode): LocaleInfo {
  const own = Object.hasOwn(OWN_CODES, code) ? OWN_CODES[code] : undefined;
  if (own !== undefined) {
    return { ...describeLocale(own.like), code, english: own.english, native: own.native };
  }
  try {
    const script = new Intl.Locale(code).maximize().script ?? "Zzzz";
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    return {
      code,
      english: nameLocale(code, "en"),
      native: nameLocale(code, code),
      script,
      direction: RTL_SCRIPTS.has(script) ? "rtl" : "ltr",
      plurals: PLURAL_CATEGORIES.filter((category) => categories.includes(category)),
    };
  } catch {
    return { code, english: code, native: code, script: "Zzzz", direction: "ltr", plurals: ["other"] };
  }
}

function nameLocale(code: LocaleCode, inLanguage: LocaleCode): string {
  const names = new Intl.DisplayNames([inLanguage, "en"], { type: "language", languageDisplay: "standard" });
  return names.of(code) ?? code;
}
