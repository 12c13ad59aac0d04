import type { ContentObject, LocaleCode, TranslationUnit } from "../../model/index.ts";
import type { CollectionCoverage, LocaleCoverage } from "../../report/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import { CoverageCounter } from "./coverage-counter.ts";

/** A unit of an object, and what its translations were made from. */
export interface KnownUnit {
  readonly unit: TranslationUnit;
  readonly made: ReadonlyMap<LocaleCode, Provenance>;
}

/** Counts how far each locale is, in all and in each collection. */
export class CollectionCounter {
  readonly #locales: readonly LocaleCode[];
  readonly #whole: CoverageCounter;
  readonly #collections = new Map<string, { readonly name: string; readonly counter: CoverageCounter }>();

  constructor(locales: readonly LocaleCode[]) {
    this.#locales = locales;
    this.#whole = new CoverageCounter(locales);
  }

  /** @param collection the outermost collection it stands in; id "" for none */
  add(
    object: ContentObject,
    units: readonly KnownUnit[],
    { id, name }: { readonly id: string; readonly name: string },
  ): void {
    const own = this.#collections.get(id) ?? { name, counter: new CoverageCounter(this.#locales) };
    this.#collections.set(id, own);
    for (const counter of [this.#whole, own.counter]) {
      counter.addArticle(object);
      for (const { unit, made } of units) {
        counter.addUnit(object, unit, made);
      }
    }
  }

  /** The locales that have something to translate. */
  perLocale(): readonly LocaleCoverage[] {
    return this.#whole.list();
  }

  /** In id order, what stands in none at the end; those without a text to translate have no row. */
  perCollection(): readonly CollectionCoverage[] {
    return [...this.#collections]
      .map(([id, { name, counter }]) => ({ id: id === "" ? null : id, name, perLocale: counter.list() }))
      .filter(({ perLocale }) => perLocale.length > 0)
      .toSorted((left, right) => Number(left.id === null) - Number(right.id === null));
  }
}
