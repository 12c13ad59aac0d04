import { svg } from "./svg.ts";

const SIZE = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
const GROUND = svg("rect", { class: "p-ground", width: 6, height: 6 });

function stripes(id: string, className: string): string {
  return svg(
    "pattern",
    { id, ...SIZE, patternTransform: "rotate(45)" },
    GROUND + svg("rect", { class: className, width: 2.5, height: 6 }),
  );
}

function dots(id: string, className: string): string {
  return svg("pattern", { id, ...SIZE }, GROUND + svg("circle", { class: className, cx: 3, cy: 3, r: 1.6 }));
}

/** What areas are filled with, so that they are told apart without colour; once for all pictures of a page. */
export const PATTERNS = svg(
  "svg",
  { class: "patterns", width: 0, height: 0, "aria-hidden": "true" },
  svg(
    "defs",
    {},
    stripes("p-stripes", "p-stripe") +
      stripes("p-stripes-plus", "p-stripe-plus") +
      dots("p-dots", "p-dot") +
      dots("p-dots-quiet", "p-dot-quiet"),
  ),
);
