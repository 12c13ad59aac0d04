import { UsageError } from "../../errors.ts";
import { resolveLocale, type LocaleCode } from "../../model/index.ts";
import type { SnapshotHeader } from "../../snapshot/index.ts";

/** Locale codes become file names and row marks. */
const USABLE = /^[A-Za-z0-9-]+$/;

/** The locales to hand out, and what should be said about how they were understood. */
export interface ChosenLocales {
  readonly locales: readonly LocaleCode[];
  readonly notes: readonly string[];
}

/**
 * The locales meant by `--locales`. `all` are those the content has, without the default locale, whose file
 * is for editing the text itself and has to be asked for by name.
 * Throws UsageError for one that can mean several, or that can be no locale.
 */
export function chooseLocales(
  requested: readonly string[] | "all",
  { locales: present, defaultLocale, multilingual }: SnapshotHeader,
): ChosenLocales {
  if (requested === "all") {
    const others = present.filter((locale) => locale !== defaultLocale);
    return { locales: others.length === 0 ? [defaultLocale] : others, notes: [] };
  }
  const locales = new Set<LocaleCode>();
  const notes: string[] = [];
  for (const input of requested) {
    const found = resolveLocale(input, [...present, defaultLocale]);
    if (found.kind === "ambiguous") {
      throw new UsageError({
        code: "ambiguous-locale",
        message: `Cannot tell which locale to use: ${found.note}`,
        hint: `Name one of them: ${found.candidates.join(", ")}.`,
      });
    }
    if (!USABLE.test(found.code)) {
      throw new UsageError({
        code: "not-a-locale",
        message: `Cannot use "${input}" as a locale: wanted a code such as fr or pt-BR.`,
        hint: `This snapshot has: ${present.join(", ")}.`,
      });
    }
    if (found.kind !== "exact") {
      notes.push(found.note);
    }
    if (!multilingual && found.code !== defaultLocale) {
      notes.push(
        `The workspace has only ${defaultLocale}: translations into ${found.code} cannot be written to it until it is set up for several languages.`,
      );
    }
    locales.add(found.code);
  }
  return { locales: [...locales], notes };
}
