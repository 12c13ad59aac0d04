import type { LocaleCode } from "../model/index.ts";
import type { SnapshotHeader } from "../snapshot/index.ts";

/** How far a locale is translated, in translation units. */
export interface LocaleCoverage {
  readonly locale: LocaleCode;
  /** Units with a source text. */
  readonly units: number;
  /** Those with a target, stale ones included. */
  readonly translated: number;
  readonly missing: number;
  /** Those whose source text changed after they were translated. */
  readonly stale: number;
  /** Articles that readers find in the locale, that are a draft there, and that are not there at all. */
  readonly articles: { readonly live: number; readonly draft: number; readonly missing: number };
}

/** How far the locales of one collection are, it and all that is in it. */
export interface CollectionCoverage {
  /** Null for what stands in no collection. */
  readonly id: string | null;
  /** In its default locale; "" for what stands in no collection. */
  readonly name: string;
  readonly perLocale: readonly LocaleCoverage[];
}

/** What `helpferry status` knows of a snapshot. */
export interface StatusReport {
  readonly header: SnapshotHeader;
  /** The locales asked for that have a text to be translated, without default locales. */
  readonly perLocale: readonly LocaleCoverage[];
  /** The outermost collections, in id order; what stands in none at the end. */
  readonly perCollection: readonly CollectionCoverage[];
  /** Objects the workspace no longer has, for people: `section 212 "Getting started"`. */
  readonly deletedLive: readonly string[];
  /** Fields changed on both sides, for people. */
  readonly conflicts: readonly string[];
}

/** Translated units of all, in percent; rounded down, so that 100 is said only where nothing is missing. */
export function coveragePercent({ units, translated }: Pick<LocaleCoverage, "units" | "translated">): number {
  return units === 0 ? 100 : Math.floor((translated * 100) / units);
}

/** Coverage of several locales together. */
export function sumCoverage(perLocale: readonly LocaleCoverage[]): Omit<LocaleCoverage, "locale"> {
  const sum = (count: (one: LocaleCoverage) => number): number =>
    perLocale.reduce((total, one) => total + count(one), 0);
  return {
    units: sum(({ units }) => units),
    translated: sum(({ translated }) => translated),
    missing: sum(({ missing }) => missing),
    stale: sum(({ stale }) => stale),
    articles: {
      live: sum(({ articles }) => articles.live),
      draft: sum(({ articles }) => articles.draft),
      missing: sum(({ articles }) => articles.missing),
    },
  };
}
