import { UsageError } from "../../errors.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { SnapshotHeader } from "../../snapshot/index.ts";
import { chooseLocales } from "../export/choose-locales.ts";

/**
 * The locales to preview, the default one first where it is among them; `all` are those of the content.
 * Throws UsageError for a locale that nothing in the snapshot is in.
 */
export function choosePreviewLocales(
  requested: readonly string[] | "all",
  header: SnapshotHeader,
): readonly LocaleCode[] {
  const { defaultLocale } = header;
  const present = [defaultLocale, ...header.locales.filter((locale) => locale !== defaultLocale)];
  if (requested === "all") {
    return present;
  }
  const { locales } = chooseLocales(requested, header);
  const unknown = locales.find((locale) => !present.includes(locale));
  if (unknown !== undefined) {
    throw new UsageError({
      code: "unknown-locale",
      message: `Cannot preview "${unknown}": nothing in the snapshot is in this locale.`,
      hint: `It has: ${present.join(", ")}.`,
    });
  }
  return locales;
}
