import type { Texts } from "../../texts/index.ts";
import { NEWS_CHANGES, type NewsMark, type NewsSummary } from "./news-timeline.ts";
import type { TimelineBin, TimelineRow, TimelineView } from "./picture-view.ts";
import { listPeriods, listTicks, monthOf, spanOf } from "./time-scale.ts";

const MOST_TICKS = 8;
const MOST_BINS = 36;
/** News by the date at which it is published: what is new, updated, deleted, and moved from where to where. */
export function viewTimeline(news: NewsSummary, texts: Texts): TimelineView {
  const { counts, undated, items } = news;
  const present = NEWS_CHANGES.filter(
    (change) => counts[change] > 0 && (items.length === 0 || change !== "left"),
  );
  const listed = present
    .filter((change) => change !== "left")
    .map((change) =>
      texts.t("pictures.count", {
        what: texts.t(`pictures.news.change.${change}`),
        number: texts.number(counts[change]),
      }),
    );
  const bins = items.length === 0 ? binsOf(news, texts) : [];
  return {
    kind: "timeline",
    heading: texts.t("pictures.news.heading"),
    summary: [
      texts.t("pictures.sentence", { text: listed.join(" · ") }),
      ...(undated === 0 ? [] : [texts.t("pictures.news.undated", { number: texts.number(undated) })]),
      ...(bins.length === 0 ? [] : [texts.t("pictures.news.binned")]),
    ].join(" "),
    tableLabel: texts.t("pictures.asTable"),
    table:
      bins.length > 0 || items.length === 0
        ? {
            caption: texts.t("pictures.news.heading"),
            columns: [
              { heading: texts.t("pictures.news.period"), numeric: false },
              ...present.map((change) => ({
                heading: texts.t(`pictures.news.change.${change}`),
                numeric: true,
              })),
            ],
            rows: bins.map(({ label, counts: own }) => [
              label,
              ...present.map((change) => texts.number(own[change])),
            ]),
          }
        : {
            caption: texts.t("pictures.news.heading"),
            columns: (["item", "what", "was", "date"] as const).map((column) => ({
              heading: texts.t(`pictures.news.${column}`),
              numeric: false,
            })),
            rows: items.map(({ name, change, from, to }) => [
              name,
              texts.t(`pictures.news.change.${change}`),
              from === null ? "" : texts.dateTime(from),
              to === null ? texts.t("pictures.news.noDate") : texts.dateTime(to),
            ]),
            targets: items.map(({ operationId }) => operationId),
          },
    legend: [
      ...present.map((change) => ({ change, label: texts.t(`pictures.news.change.${change}`) })),
      ...(items.some(({ from }) => from !== null)
        ? [{ change: "left" as const, label: texts.t("pictures.news.was") }]
        : []),
    ],
    rows: items.map((mark) => rowOf(mark, texts)),
    ticks: ticksOf(items, texts),
    undatedLabel: texts.t("pictures.news.noDate"),
    bins,
  };
}

function rowOf({ operationId, name, change, from, to }: NewsMark, texts: Texts): TimelineRow {
  const [was, date] = [from, to].map((iso) =>
    iso === null ? texts.t("pictures.news.noDate") : texts.dateTime(iso),
  ) as [string, string];
  const what = texts.t(`pictures.news.change.${change}`);
  return {
    target: operationId,
    name,
    change,
    fromMs: from === null ? null : Date.parse(from),
    toMs: to === null ? null : Date.parse(to),
    label:
      change === "moved"
        ? texts.t("pictures.news.rowMoved", { name, what, was, date })
        : texts.t("pictures.news.row", { name, what, date }),
  };
}

function ticksOf(items: readonly NewsMark[], texts: Texts): TimelineView["ticks"] {
  const dates = items
    .flatMap(({ from, to }) => [from, to])
    .flatMap((iso) => (iso === null ? [] : [Date.parse(iso)]));
  if (dates.length === 0) {
    return [];
  }
  const { fromMs, toMs } = spanOf(dates);
  return listTicks(fromMs, toMs, MOST_TICKS, texts.language);
}

/** Counts of periods of the same length, from the first month with news to the last. */
function binsOf({ months }: NewsSummary, texts: Texts): TimelineBin[] {
  const names = Object.keys(months);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) {
    return [];
  }
  const { periods, months: length } = listPeriods(first, last, MOST_BINS, texts.language);
  const bins = periods.map(({ label }) => ({
    label,
    counts: { new: 0, updated: 0, moved: 0, left: 0, deleted: 0 },
  }));
  const [firstPeriod] = periods;
  for (const [month, counts] of Object.entries(months)) {
    const offset = monthOf(Date.parse(`${month}-01`)) - monthOf(firstPeriod?.atMs ?? 0);
    const bin = bins[Math.floor(offset / length)];
    for (const change of NEWS_CHANGES) {
      if (bin !== undefined) {
        bin.counts[change] += counts[change];
      }
    }
  }
  return bins;
}
