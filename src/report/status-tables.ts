import type { Texts } from "../texts/index.ts";
import { viewLocale } from "./locale-view.ts";
import {
  coveragePercent,
  sumCoverage,
  type CollectionCoverage,
  type LocaleCoverage,
} from "./status-report.ts";
import type { TableView } from "./view.ts";

/** How far each locale is. */
export function localeCoverageTable(perLocale: readonly LocaleCoverage[], texts: Texts): TableView {
  return {
    caption: texts.t("status.coverage"),
    columns: [
      { heading: texts.t("status.language"), numeric: false },
      { heading: texts.t("status.code"), numeric: false },
      ...countColumns(texts),
    ],
    rows: perLocale.map((coverage) => [
      viewLocale(coverage.locale, texts).name,
      coverage.locale,
      ...countCells(coverage, texts),
    ]),
  };
}

/** How far each collection is, all locales of it together. */
export function collectionCoverageTable(
  perCollection: readonly CollectionCoverage[],
  texts: Texts,
): TableView {
  return {
    caption: texts.t("status.collection"),
    columns: [{ heading: texts.t("status.collection"), numeric: false }, ...countColumns(texts)],
    rows: perCollection.map(({ name, perLocale }) => [
      name || texts.t("status.noCollection"),
      ...countCells(sumCoverage(perLocale), texts),
    ]),
  };
}

const COUNTS = ["coverage", "translated", "missing", "stale", "live", "draft", "absent"] as const;

function countColumns(texts: Texts): TableView["columns"] {
  return COUNTS.map((count) => ({ heading: texts.t(`status.${count}`), numeric: true }));
}

function countCells(coverage: Omit<LocaleCoverage, "locale">, texts: Texts): string[] {
  const { units, translated, missing, stale, articles } = coverage;
  return [
    units === 0 ? "–" : texts.percent(coveragePercent(coverage) / 100),
    ...[translated, missing, stale, articles.live, articles.draft, articles.missing].map((count) =>
      texts.number(count),
    ),
  ];
}
