import { RESOURCES } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import { viewLocale } from "../locale-view.ts";
import {
  coveragePercent,
  sumCoverage,
  type CollectionCoverage,
  type LocaleCoverage,
  type StatusReport,
} from "../status-report.ts";
import { oneLine } from "../reveal-characters.ts";
import { renderTable } from "./render-table.ts";

/** More than this are counted, not named. */
const NAMED = 10;

/** The status of a snapshot for a terminal: counts, coverage per locale, what needs somebody. */
export function renderStatus(status: StatusReport, texts: Texts): string {
  const { header, perLocale } = status;
  const lines = [
    oneLine(
      texts.t("status.title", {
        workspace: header.origin.name,
        id: header.origin.workspaceId,
        locale: header.defaultLocale,
      }),
    ),
    texts.t("status.counts", {
      counts: texts.list(
        RESOURCES.map((resource) =>
          texts.t(`common.resource.${resource}`, { count: header.counts[resource] }),
        ),
      ),
    }),
  ];
  if (!header.multilingual) {
    lines.push(oneLine(texts.t("status.oneLanguage", { locale: header.defaultLocale })));
  }
  lines.push(
    "",
    perLocale.length === 0 ? texts.t("status.noTranslations") : renderCoverage(perLocale, texts),
  );
  if (status.perCollection.length > 1) {
    lines.push("", renderCollections(status.perCollection, texts));
  }
  if (status.deletedLive.length + status.conflicts.length > 0) {
    lines.push("");
  }
  if (status.deletedLive.length > 0) {
    const items = nameSome(status.deletedLive, texts);
    lines.push(oneLine(texts.t("status.deletedLive", { count: status.deletedLive.length, items })));
  }
  if (status.conflicts.length > 0) {
    const items = nameSome(status.conflicts, texts);
    lines.push(oneLine(texts.t("status.conflicts", { count: status.conflicts.length, items })));
  }
  return lines.join("\n");
}

function renderCoverage(perLocale: readonly LocaleCoverage[], texts: Texts): string {
  return renderTable({
    columns: [
      { heading: texts.t("status.language") },
      { heading: texts.t("status.code") },
      ...countColumns(texts),
    ],
    rows: perLocale.map((coverage) => [
      viewLocale(coverage.locale, texts).name,
      coverage.locale,
      ...countCells(coverage, texts),
    ]),
  });
}

/** All locales of a collection together. */
function renderCollections(perCollection: readonly CollectionCoverage[], texts: Texts): string {
  return renderTable({
    columns: [{ heading: texts.t("status.collection") }, ...countColumns(texts)],
    rows: perCollection.map(({ name, perLocale }) => [
      name || texts.t("status.noCollection"),
      ...countCells(sumCoverage(perLocale), texts),
    ]),
  });
}

const COUNTS = ["coverage", "translated", "missing", "stale", "live", "draft", "absent"] as const;

function countColumns(texts: Texts): readonly { readonly heading: string; readonly numeric: true }[] {
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

function nameSome(items: readonly string[], texts: Texts): string {
  const named = items.slice(0, NAMED).join(", ");
  return items.length <= NAMED
    ? named
    : texts.t("status.more", { items: named, number: texts.number(items.length - NAMED) });
}
