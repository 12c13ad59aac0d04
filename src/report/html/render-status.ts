import { RESOURCES } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import { findControlWords } from "../control-words.ts";
import { findItemWords } from "../item-words.ts";
import { viewHeatmap } from "../pictures/view-heatmap.ts";
import type { StatusReport } from "../status-report.ts";
import { collectionCoverageTable, localeCoverageTable } from "../status-tables.ts";
import type { AdviceView, ReportView } from "../view.ts";
import { renderHtml } from "./render-report.ts";

/** The status of a snapshot as a page, in chunks: how far each language is in each collection, and what needs somebody. */
export function renderStatusHtml(
  status: StatusReport,
  { texts, now }: { readonly texts: Texts; readonly now: () => Date },
): AsyncGenerator<string> {
  return renderHtml(viewStatus(status, texts, now));
}

function viewStatus(status: StatusReport, texts: Texts, now: () => Date): ReportView<never> {
  const { header, perLocale, perCollection, deletedLive, conflicts } = status;
  const { origin, defaultLocale, counts, multilingual } = header;
  return {
    language: texts.language,
    direction: texts.direction,
    notice: texts.t("pictures.statusNotice"),
    title: texts.t("status.title", { workspace: origin.name, id: origin.workspaceId, locale: defaultLocale }),
    lead: texts.sentences([
      texts.t("status.counts", {
        counts: texts.list(
          RESOURCES.map((resource) => texts.t(`common.resource.${resource}`, { count: counts[resource] })),
        ),
      }),
      ...(multilingual ? [] : [texts.t("status.oneLanguage", { locale: defaultLocale })]),
      ...(perLocale.length > 0 ? [] : [texts.t("status.noTranslations")]),
    ]),
    facts: [],
    tables: [
      localeCoverageTable(perLocale, texts),
      ...(perCollection.length > 1 ? [collectionCoverageTable(perCollection, texts)] : []),
    ].filter(({ rows }) => rows.length > 0),
    pictures: [viewHeatmap({ after: status }, texts)].filter((picture) => picture !== undefined),
    advice: [
      listAdvice(texts.t("status.deletedLive", { count: deletedLive.length, items: "" }), deletedLive),
      listAdvice(texts.t("status.conflicts", { count: conflicts.length, items: "" }), conflicts),
    ].filter(({ items }) => items.length > 0),
    partsHeading: "",
    ...findItemWords(texts),
    controls: findControlWords(texts),
    parts: [],
    footer: texts.t("report.made", { date: texts.dateTime(now().toISOString()) }),
    async *entries() {},
  };
}

function listAdvice(heading: string, items: readonly string[]): AdviceView {
  return { heading: heading.replace(/[:：\s]+$/u, ""), items: items.map((text) => ({ text })) };
}
