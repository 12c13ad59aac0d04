import {
  NAME_FIELD,
  textAt,
  valueAt,
  type ContentObject,
  type LocaleCode,
  type TranslationUnit,
} from "../../model/index.ts";
import type { LocaleCoverage } from "../../report/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import { isStale } from "../is-stale.ts";

interface Counts {
  units: number;
  translated: number;
  stale: number;
  readonly articles: { live: number; draft: number; missing: number };
}

/** Counts how far each of some locales is translated. */
export class CoverageCounter {
  readonly #counts: ReadonlyMap<LocaleCode, Counts>;

  constructor(locales: readonly LocaleCode[]) {
    this.#counts = new Map(
      locales.map((locale) => [
        locale,
        { units: 0, translated: 0, stale: 0, articles: { live: 0, draft: 0, missing: 0 } },
      ]),
    );
  }

  /** A field without a source text is no unit to translate, and one that is skipped none in that locale. */
  addUnit(
    object: ContentObject,
    unit: Pick<TranslationUnit, "field">,
    provenance: ReadonlyMap<LocaleCode, Provenance>,
  ): void {
    const { field } = unit;
    if (textAt(object, object.defaultLocale, field) === null) {
      return;
    }
    for (const [locale, counts] of this.#translationsOf(object)) {
      const made = provenance.get(locale);
      const isTranslated = textAt(object, locale, field) !== null;
      counts.units += Number(isTranslated || made?.status !== "skipped");
      counts.translated += Number(isTranslated);
      counts.stale += Number(isTranslated && isStale(object, unit, made));
    }
  }

  /** What is no article is passed over. */
  addArticle(object: ContentObject): void {
    if (object.resource !== "article") {
      return;
    }
    for (const [locale, { articles }] of this.#translationsOf(object)) {
      if (textAt(object, locale, NAME_FIELD.article) === null) {
        articles.missing += 1;
      } else if (valueAt(object, { locale, field: "state" }) === "published") {
        articles.live += 1;
      } else {
        articles.draft += 1;
      }
    }
  }

  /** The locales that have something to translate. */
  list(): LocaleCoverage[] {
    return [...this.#counts]
      .filter(([, { units }]) => units > 0)
      .map(([locale, { units, translated, stale, articles }]) => ({
        locale,
        units,
        translated,
        missing: units - translated,
        stale,
        articles: { ...articles },
      }));
  }

  #translationsOf({ defaultLocale }: ContentObject): readonly (readonly [LocaleCode, Counts])[] {
    return [...this.#counts].filter(([locale]) => locale !== defaultLocale);
  }
}
