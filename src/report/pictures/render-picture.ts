import { RIGHT_TO_LEFT, type Language } from "../../texts/index.ts";
import { renderText } from "../html/escape.ts";
import { renderFoldedTable } from "../html/render-table.ts";
import { svg } from "./svg.ts";
import { drawLegendMark, drawTimeline } from "./draw-timeline.ts";
import type { PictureView } from "./picture-view.ts";
import { escapeAttribute } from "../html/escape.ts";

/** The pictures of a report, each with its legend and the same as a table folded under it. */
export function renderPictures(pictures: readonly PictureView[], language: Language): string {
  const isMirrored = RIGHT_TO_LEFT.has(language);
  return pictures.length === 0
    ? ""
    : PATTERNS + pictures.map((picture) => renderPicture(picture, isMirrored)).join("");
}

function renderPicture(picture: PictureView, isMirrored: boolean): string {
  const { kind, heading, summary, table, tableLabel } = picture;
  return `<figure class="picture" id="picture-${kind}"${isMirrored ? ' dir="rtl"' : ""}><figcaption><h2>${renderText(heading)}</h2><p>${renderText(summary)}</p></figcaption>
<div class="scroll" role="region" aria-label="${escapeAttribute(heading)}" tabindex="0">${drawTimeline(picture, isMirrored)}</div>
${renderLegend(picture)}${renderFoldedTable(table, tableLabel)}</figure>
`;
}

function renderLegend({ legend, rows }: PictureView): string {
  const entries = legend.map(
    ({ change, label }) => `<li>${drawLegendMark(change, rows.length === 0)} ${renderText(label)}</li>`,
  );
  return `<ul class="legend">${entries.join("")}</ul>\n`;
}

/** What areas are filled with, so that they are told apart without colour; once for all pictures of a page. */
const PATTERNS = svg(
  "svg",
  { class: "patterns", width: 0, height: 0, "aria-hidden": "true" },
  svg(
    "defs",
    {},
    svg(
      "pattern",
      {
        id: "p-stripes",
        width: 6,
        height: 6,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      svg("rect", { class: "p-ground", width: 6, height: 6 }) +
        svg("rect", { class: "p-stripe", width: 2.5, height: 6 }),
    ) +
      svg(
        "pattern",
        { id: "p-dots", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
        svg("rect", { class: "p-ground", width: 6, height: 6 }) +
          svg("circle", { class: "p-dot", cx: 3, cy: 3, r: 1.6 }),
      ),
  ),
);
