import type { NewsChange } from "./news-timeline.ts";
import type { TimelineBin, TimelineRow, TimelineView } from "./picture-view.ts";
import { shorten } from "./shorten.ts";
import { anchorOf } from "../html/anchor.ts";
import { displayWidth } from "../../texts/index.ts";
import { Canvas, svg } from "./svg.ts";
import { spanOf } from "./time-scale.ts";

const WIDTH = 960;
const NAME_WIDTH = 290;
const NAME_LETTERS = 36;
const ROW = 26;
const TOP = 26;
const MARK = 6;

/** News as marks on a scale of time, or as bars where it is much. */
export function drawTimeline(picture: TimelineView, isMirrored: boolean): string {
  const canvas = new Canvas({ width: WIDTH, isMirrored });
  return picture.rows.length > 0 ? drawRows(picture, canvas) : drawBins(picture, canvas);
}

function drawRows(picture: TimelineView, canvas: Canvas): string {
  const { rows, ticks, undatedLabel } = picture;
  const times = rows.flatMap(({ fromMs, toMs }) => [fromMs, toMs]).filter((time) => time !== null);
  const hasUndated = rows.some(
    ({ fromMs, toMs, change }) => toMs === null || (change === "moved" && fromMs === null),
  );
  const endX = WIDTH - (hasUndated ? 110 : 10);
  const { fromMs, toMs } = times.length === 0 ? { fromMs: 0, toMs: 1 } : spanOf(times);
  const placeOf = (time: number | null): number =>
    time === null ? WIDTH - 50 : NAME_WIDTH + ((time - fromMs) / (toMs - fromMs)) * (endX - NAME_WIDTH);
  const height = TOP + rows.length * ROW + 4;
  for (const { atMs, label } of ticks) {
    const x = placeOf(atMs);
    const isNearEnd = x > endX - 40;
    canvas.add(
      canvas.line("p-grid", [x, TOP - 6], [x, height]),
      canvas.text(label, "p-quiet", [isNearEnd ? x + 3 : x, 14], {
        "text-anchor": isNearEnd ? "end" : "middle",
      }),
    );
  }
  if (hasUndated) {
    canvas.add(
      canvas.line("p-grid", [endX + 10, 2], [endX + 10, height]),
      canvas.text(undatedLabel, "p-quiet", [WIDTH - 50, 14], { "text-anchor": "middle" }),
    );
  }
  rows.forEach((row, index) => canvas.add(drawRow(row, { canvas, placeOf, y: TOP + index * ROW })));
  return canvas.render({ height, label: picture.heading, role: "group" });
}

function drawRow(
  { target, name, change, fromMs, toMs, label }: TimelineRow,
  {
    canvas,
    placeOf,
    y,
  }: { readonly canvas: Canvas; readonly placeOf: (time: number | null) => number; readonly y: number },
): string {
  const middle = y + ROW / 2;
  const x = placeOf(toMs);
  const fromX = placeOf(fromMs);
  const marks =
    change === "moved"
      ? [
          svg("circle", { class: "p-from", cx: canvas.x(fromX), cy: middle, r: MARK - 1.5 }),
          drawArrow(canvas, fromX, x, middle),
          drawMark(change, canvas.x(x), middle),
        ]
      : [drawMark(change, canvas.x(x), middle)];
  return svg(
    "a",
    { href: `#${anchorOf(target)}`, "aria-label": label },
    [
      canvas.rect("p-row", { x: 0, y, width: WIDTH, height: ROW }, { rx: 3 }),
      canvas.line("p-grid", [NAME_WIDTH, middle], [WIDTH, middle]),
      canvas.text(shorten(name, NAME_LETTERS), "p-name", [6, middle + 4.5]),
      ...marks,
    ].join(""),
  );
}

function drawArrow(canvas: Canvas, fromX: number, toX: number, y: number): string {
  const step = Math.sign(toX - fromX);
  return Math.abs(toX - fromX) < 3 * MARK
    ? ""
    : canvas.line("p-arrow", [fromX + step * (MARK - 1), y], [toX - step * (MARK + 1), y]);
}

/** The shape of each kind of change: told apart without colour. */
export function drawMark(change: NewsChange, x: number, y: number): string {
  const at = (points: string): string => `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}${points}`;
  switch (change) {
    case "new":
      return (
        svg("circle", { class: "p-new", cx: x, cy: y, r: MARK }) +
        svg("path", { class: "p-on", d: at(`m-3.5 0h7m-3.5 -3.5v7`) })
      );
    case "updated":
      return svg("rect", { class: "p-updated", x: x - 5, y: y - 5, width: 10, height: 10 });
    case "moved":
      return svg("path", { class: "p-moved", d: at("m0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z") });
    case "left":
      return svg("circle", { class: "p-from", cx: x, cy: y, r: MARK - 1.5 });
    case "deleted":
      return svg("path", { class: "p-deleted", d: at("m-5 -5l10 10m0 -10l-10 10") });
  }
}

/** What stands above the line, from the line up, and what below it, from the line down. */
const ABOVE = ["updated", "moved", "new"] as const satisfies readonly NewsChange[];
const BELOW = ["left", "deleted"] as const satisfies readonly NewsChange[];
const PLOT = 150;
const AXIS = 40;
/** About as wide is a letter of what stands along a scale. */
const LETTER = 7;

function drawBins(picture: TimelineView, canvas: Canvas): string {
  const { bins } = picture;
  const sum = (bin: TimelineBin, changes: readonly NewsChange[]): number =>
    changes.reduce((total, change) => total + bin.counts[change], 0);
  const most = Math.max(1, ...bins.map((bin) => sum(bin, ABOVE)));
  const mostBelow = Math.max(0, ...bins.map((bin) => sum(bin, BELOW)));
  const unit = PLOT / Math.max(most, mostBelow);
  const upper = 18 + most * unit;
  const lower = upper + AXIS;
  const height = lower + mostBelow * unit + 20;
  const step = WIDTH / Math.max(1, bins.length);
  const width = Math.min(48, step * 0.72);
  const longest = Math.max(1, ...bins.map(({ label }) => displayWidth(label)));
  const every = Math.ceil(((longest + 2) * LETTER) / step);
  bins.forEach((bin, index) => {
    const x = (index + 0.5) * step - width / 2;
    let y = upper;
    for (const change of ABOVE) {
      const size = bin.counts[change] * unit;
      y -= size;
      if (size > 0) {
        canvas.add(canvas.rect(`p-bar p-${change}`, { x, y, width, height: size }));
      }
    }
    const above = sum(bin, ABOVE);
    const below = sum(bin, BELOW);
    y = lower;
    for (const change of BELOW) {
      const size = bin.counts[change] * unit;
      if (size > 0) {
        canvas.add(canvas.rect(`p-bar p-${change}`, { x, y, width, height: size }));
      }
      y += size;
    }
    const centre = { "text-anchor": "middle" };
    if (above > 0) {
      canvas.add(canvas.text(String(above), "p-number", [x + width / 2, upper - above * unit - 5], centre));
    }
    if (below > 0) {
      canvas.add(canvas.text(String(below), "p-number", [x + width / 2, y + 13], centre));
    }
    if (index % every === 0) {
      const half = (displayWidth(bin.label) * LETTER) / 2;
      const at = Math.min(WIDTH - half, Math.max(half, x + width / 2));
      canvas.add(canvas.text(bin.label, "p-quiet", [at, upper + AXIS / 2 + 4], centre));
    }
  });
  canvas.add(
    canvas.line("p-axis", [0, upper], [WIDTH, upper]),
    canvas.line("p-axis", [0, lower], [WIDTH, lower]),
  );
  return canvas.render({ height, label: `${picture.heading}. ${picture.summary}`, role: "img" });
}
