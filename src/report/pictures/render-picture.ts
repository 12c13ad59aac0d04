import { escapeAttribute, renderText } from "../html/escape.ts";
import { renderFoldedTable } from "../html/render-table.ts";
import { drawBudget } from "./draw-budget.ts";
import { drawHeatmap } from "./draw-heatmap.ts";
import { drawMark, drawTimeline } from "./draw-timeline.ts";
import { PATTERNS } from "./patterns.ts";
import type { BudgetView, HeatmapCell, HeatmapView, PictureView, TimelineView } from "./picture-view.ts";
import { svg } from "./svg.ts";

/** The pictures of a report, each with its legend and the same as a table folded under it. */
export function renderPictures(pictures: readonly PictureView[], direction: "ltr" | "rtl"): string {
  const isMirrored = direction === "rtl";
  return pictures.length === 0
    ? ""
    : PATTERNS + pictures.map((picture) => renderPicture(picture, isMirrored)).join("");
}

function renderPicture(picture: PictureView, isMirrored: boolean): string {
  const { kind, heading, summary, table, tableLabel } = picture;
  return `<figure class="picture" id="picture-${kind}"><figcaption><h2>${renderText(heading)}</h2><p>${renderText(summary)}</p></figcaption>
<div class="scroll" role="region" aria-label="${escapeAttribute(heading)}" tabindex="0">${draw(picture, isMirrored)}</div>
<ul class="legend">${explain(picture).join("")}</ul>
${renderFoldedTable(table, tableLabel)}</figure>
`;
}

function draw(picture: PictureView, isMirrored: boolean): string {
  switch (picture.kind) {
    case "timeline":
      return drawTimeline(picture, isMirrored);
    case "budget":
      return drawBudget(picture, isMirrored);
    case "heatmap":
      return drawHeatmap(picture, isMirrored);
  }
}

function explain(picture: PictureView): readonly string[] {
  switch (picture.kind) {
    case "timeline":
      return explainTimeline(picture);
    case "budget":
      return explainBudget(picture);
    case "heatmap":
      return explainHeatmap(picture);
  }
}

function explainTimeline({ legend, rows }: TimelineView): string[] {
  return legend.map(({ change, label }) =>
    legendEntry(rows.length === 0 ? area(`p-${change}`) : drawMark(change, 10, 10), label),
  );
}

function explainBudget(picture: BudgetView): string[] {
  const { bars, ownLabel, othersLabel, limitLabel, shareLabel, refusedLabel, resumedLabel } = picture;
  const line = (className: string): string => svg("path", { class: className, d: "M1 10L19 10" });
  return [
    legendEntry(area("p-own"), ownLabel),
    ...(bars.some(({ others }) => others > 0) ? [legendEntry(area("p-others"), othersLabel)] : []),
    legendEntry(line("p-limit"), limitLabel),
    ...(shareLabel === null ? [] : [legendEntry(line("p-share"), shareLabel)]),
    ...(bars.some(({ refused }) => refused > 0)
      ? [
          legendEntry(
            svg("text", { class: "p-refused", x: 10, y: 15, "text-anchor": "middle" }, "×"),
            refusedLabel,
          ),
        ]
      : []),
    ...(bars.some(({ isResumed }) => isResumed)
      ? [legendEntry(svg("path", { class: "p-resumed", d: "M10 1L10 19" }), resumedLabel)]
      : []),
  ];
}

function explainHeatmap({ rows, filledLabel, addedLabel, lostLabel }: HeatmapView): string[] {
  const some = (is: (cell: HeatmapCell) => boolean): boolean =>
    rows.some(({ cells }) => cells.some((cell) => cell !== null && is(cell)));
  const vessel = (className: string): string =>
    svg("path", { class: "p-cell", d: "M2 2h16v16h-16z" }) +
    svg("path", { class: className, d: "M2 9h16v9h-16z" });
  return [
    legendEntry(vessel("p-level"), filledLabel),
    ...(some(({ before, after }) => after > before) ? [legendEntry(vessel("p-added"), addedLabel)] : []),
    ...(some(({ before, after }) => after < before) ? [legendEntry(vessel("p-lost"), lostLabel)] : []),
  ];
}

function area(className: string): string {
  return svg("rect", { class: `p-bar ${className}`, x: 2, y: 3, width: 16, height: 14 });
}

function legendEntry(sign: string, label: string): string {
  return `<li>${svg("svg", { class: "swatch", viewBox: "0 0 20 20", "aria-hidden": "true" }, sign)} ${renderText(label)}</li>`;
}
