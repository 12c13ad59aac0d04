import type { HeatmapCell, HeatmapRow, HeatmapView } from "./picture-view.ts";
import { shorten } from "./shorten.ts";
import { Canvas, svg } from "./svg.ts";

const WIDTH = 960;
const NAME_WIDTH = 176;
const NAME_LETTERS = 23;
const WIDEST = 40;
const ROW = 22;
const GAP = 2;
const HEAD = 46;

/**
 * Each cell is a vessel: as full as there are translations, striped where a plan adds some, with a broken line where it takes
 * some away, and the number in percent on it.
 */
export function drawHeatmap(picture: HeatmapView, isMirrored: boolean): string {
  const { columns, rows } = picture;
  const canvas = new Canvas({ width: WIDTH, isMirrored });
  const width = Math.min(WIDEST, (WIDTH - NAME_WIDTH) / columns.length);
  const xOf = (column: number): number => NAME_WIDTH + column * width;
  columns.forEach((code, column) => {
    const x = canvas.x(xOf(column) + width / 2) + 4;
    canvas.add(
      svg(
        "g",
        { transform: `rotate(-90 ${Math.round(x * 10) / 10} ${HEAD - 6})` },
        canvas.textAt(shorten(code, 7), "p-code", [x, HEAD - 6]),
      ),
    );
  });
  rows.forEach((row, index) => canvas.add(drawRow(row, { canvas, xOf, width, y: HEAD + index * ROW })));
  return canvas.render({
    height: HEAD + rows.length * ROW + 2,
    label: `${picture.heading}. ${picture.summary}`,
    role: "img",
  });
}

function drawRow(
  { name, cells }: HeatmapRow,
  {
    canvas,
    xOf,
    width,
    y,
  }: {
    readonly canvas: Canvas;
    readonly xOf: (column: number) => number;
    readonly width: number;
    readonly y: number;
  },
): string {
  const height = ROW - GAP;
  const paths = { cell: "", level: "", added: "", lost: "" };
  const numbers: string[] = [];
  cells.forEach((cell, column) => {
    const x = xOf(column);
    const left = Math.min(canvas.x(x), canvas.x(x + width - GAP));
    const box = (from: number, to: number): string =>
      to <= from
        ? ""
        : `M${round(left)} ${round(y + height * (1 - to))}h${round(width - GAP)}v${round(height * (to - from))}h${-round(width - GAP)}z`;
    paths.cell += box(0, 1);
    if (cell !== null) {
      const { level, added, lost } = levelsOf(cell);
      paths.level += box(0, level);
      paths.added += box(level, added);
      paths.lost += box(level, lost);
      numbers.push(
        svg(
          "tspan",
          {
            x: left + (width - GAP) / 2,
            class: cell.before === cell.after ? undefined : "p-changed",
          },
          cell.percent,
        ),
      );
    }
  });
  return [
    canvas.text(shorten(name, NAME_LETTERS), "p-name", [0, y + 14]),
    ...(["cell", "level", "added", "lost"] as const).map((part) =>
      paths[part] === "" ? "" : svg("path", { class: `p-${part}`, d: paths[part] }),
    ),
    svg("text", { class: "p-percent", y: y + 14, "text-anchor": "middle" }, numbers.join("")),
  ].join("");
}

/** Up to where a cell is full, and from there to where it becomes so or was so. */
function levelsOf({ before, after }: HeatmapCell): Record<"level" | "added" | "lost", number> {
  return { level: Math.min(before, after), added: after, lost: before };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
