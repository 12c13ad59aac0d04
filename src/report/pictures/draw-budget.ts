import { displayWidth } from "../../texts/index.ts";
import type { BudgetBar, BudgetView } from "./picture-view.ts";
import { Canvas } from "./svg.ts";

const WIDTH = 960;
const PLOT = 190;
const TOP = 34;
const SCALE_WIDTH = 44;
const WIDEST = 88;
const LETTER = 7;
const LINE_HEIGHT = 14;
const MOST_LINES = 4;

/** Requests in each window as a bar, others' on top of ours, under the line of what is allowed. */
export function drawBudget(picture: BudgetView, isMirrored: boolean): string {
  const { bars, share } = picture;
  const canvas = new Canvas({ width: WIDTH, isMirrored });
  const most = Math.max(1, ...bars.map(({ own, others, limit }) => Math.max(limit, own + others)));
  const bottom = TOP + PLOT;
  const yOf = (requests: number): number => bottom - (requests / most) * PLOT;
  const step = Math.min(WIDEST, (WIDTH - SCALE_WIDTH) / bars.length);
  const width = step * 0.72;
  drawScale(canvas, { most, limit: bars[0]?.limit ?? 0, yOf });
  const longest = Math.max(1, ...bars.map(({ label }) => displayWidth(label)));
  const every = Math.ceil(((longest + 2) * LETTER) / step);
  bars.forEach((bar, index) => {
    const start = SCALE_WIDTH + index * step;
    const x = start + (step - width) / 2;
    canvas.add(...drawBar(bar, { canvas, x, width, yOf }));
    canvas.add(canvas.line("p-limit", [start, yOf(bar.limit)], [start + step, yOf(bar.limit)]));
    if (share < 1) {
      const y = yOf(bar.limit * share);
      canvas.add(canvas.line("p-share", [start, y], [start + step, y]));
    }
    if (bar.isResumed) {
      canvas.add(canvas.line("p-resumed", [start, TOP - 14], [start, bottom]));
    }
    if (index % every === 0) {
      const half = (displayWidth(bar.label) * LETTER) / 2;
      canvas.add(
        canvas.text(bar.label, "p-quiet", [Math.min(WIDTH - half, start + step / 2), bottom + 17], {
          "text-anchor": "middle",
        }),
      );
    }
  });
  canvas.add(canvas.line("p-axis", [SCALE_WIDTH, bottom], [WIDTH, bottom]));
  return canvas.render({
    height: bottom + 24,
    label: `${picture.heading}. ${picture.summary}`,
    role: "img",
  });
}

function drawBar(
  { own, others, refused }: BudgetBar,
  {
    canvas,
    x,
    width,
    yOf,
  }: {
    readonly canvas: Canvas;
    readonly x: number;
    readonly width: number;
    readonly yOf: (requests: number) => number;
  },
): string[] {
  const rect = (className: string, from: number, to: number): string[] =>
    to > from ? [canvas.rect(className, { x, y: yOf(to), width, height: yOf(from) - yOf(to) })] : [];
  return [
    ...rect("p-bar p-own", 0, own),
    ...rect("p-bar p-others", own, own + others),
    ...(refused > 0
      ? [
          canvas.text(`×${refused}`, "p-number p-refused", [x + width / 2, TOP - 18], {
            "text-anchor": "middle",
          }),
        ]
      : []),
  ];
}

/** Lines at round numbers of requests, and the number that is allowed. */
function drawScale(
  canvas: Canvas,
  {
    most,
    limit,
    yOf,
  }: { readonly most: number; readonly limit: number; readonly yOf: (requests: number) => number },
): void {
  const step = niceStep(most / MOST_LINES);
  canvas.add(
    canvas.text(String(limit), "p-number", [SCALE_WIDTH - 8, yOf(limit) + 4], { "text-anchor": "end" }),
  );
  for (let requests = 0; requests <= most; requests += step) {
    const y = yOf(requests);
    if (Math.abs(y - yOf(limit)) < LINE_HEIGHT) {
      continue;
    }
    canvas.add(
      canvas.line("p-grid", [SCALE_WIDTH, y], [WIDTH, y]),
      canvas.text(String(requests), "p-quiet", [SCALE_WIDTH - 8, y + 4], { "text-anchor": "end" }),
    );
  }
}

/** The next of 1, 2, 5, 10, 20 … */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}
