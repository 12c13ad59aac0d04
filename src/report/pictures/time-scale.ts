import type { Language } from "../../texts/index.ts";
import type { TickView } from "./picture-view.ts";

/** Steps of a scale of time: days, or months. */
type Step = { readonly days: number } | { readonly months: number };

const STEPS: readonly Step[] = [
  { days: 1 },
  { days: 2 },
  { days: 7 },
  { days: 14 },
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 3_000, 6_000, 12_000, 24_000, 60_000, 120_000].map(
    (months) => ({ months }),
  ),
];

const DAY_MS = 86_400_000;

/** Space before the first and after the last date of a scale, as a part of it. */
const MARGIN = 0.04;
/** A scale is no shorter: one date alone stands in its middle. */
const SHORTEST_MS = 7 * 86_400_000;

/** From shortly before the first of some times to shortly after the last. */
export function spanOf(times: readonly number[]): { readonly fromMs: number; readonly toMs: number } {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const marginMs = Math.max((last - first) * MARGIN, (SHORTEST_MS - (last - first)) / 2);
  return { fromMs: first - marginMs, toMs: last + marginMs };
}

/** Places on a scale from one time to another, at most so many, at the finest step that allows it. */
export function listTicks(fromMs: number, toMs: number, most: number, language: Language): TickView[] {
  const step = STEPS.find((one) => countSteps(fromMs, toMs, one) <= most) ?? { months: 120_000 };
  const format = dateFormat(step, language);
  const ticks: TickView[] = [];
  for (let index = 0; ticks.length < most; index += 1) {
    const atMs = stepMs(fromMs, step, index);
    if (atMs > toMs) {
      break;
    }
    if (atMs >= fromMs) {
      ticks.push({ atMs, label: format.format(atMs) });
    }
  }
  return ticks;
}

/** Periods that cover all months from one to another (`2024-03`), at most so many: their first months and names. */
export function listPeriods(
  from: string,
  to: string,
  most: number,
  language: Language,
): { readonly periods: readonly TickView[]; readonly months: number } {
  const [fromMs, toMs] = [Date.parse(`${from}-01`), Date.parse(`${to}-01`)];
  const steps = STEPS.flatMap((step) => ("months" in step ? [step.months] : [])).filter(
    (months) => months === 1 || months === 3 || months >= 12,
  );
  const months =
    steps.find((one) => Math.floor(monthOf(toMs) / one) - Math.floor(monthOf(fromMs) / one) < most) ??
    120_000;
  const first = Math.floor(monthOf(fromMs) / months);
  const last = Math.floor(monthOf(toMs) / months);
  const format = dateFormat({ months }, language);
  return {
    months,
    periods: Array.from({ length: last - first + 1 }, (_, index) => {
      const atMs = monthMs((first + index) * months);
      const endMs = monthMs((first + index + 1) * months - 1);
      const isOne = months === 1 || months === 12;
      return { atMs, label: isOne ? format.format(atMs) : format.formatRange(atMs, endMs) };
    }),
  };
}

/** Months since the year 0. */
export function monthOf(atMs: number): number {
  const date = new Date(atMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function monthMs(month: number): number {
  // Date.UTC takes years below 100 for those of the last century.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

function countSteps(fromMs: number, toMs: number, step: Step): number {
  return "days" in step
    ? Math.floor((toMs - fromMs) / (step.days * DAY_MS)) + 1
    : Math.floor((monthOf(toMs) - monthOf(fromMs)) / step.months) + 1;
}

/** The nth place of a scale: at the beginning of a day, or of a month whose number the step divides. */
function stepMs(fromMs: number, step: Step, index: number): number {
  return "days" in step
    ? (Math.floor(fromMs / DAY_MS) + index * step.days) * DAY_MS
    : monthMs((Math.floor(monthOf(fromMs) / step.months) + index) * step.months);
}

function dateFormat(step: Step, language: Language): Intl.DateTimeFormat {
  const locale = language === "en" ? "en-GB" : language;
  const timeZone = "UTC";
  if ("days" in step) {
    return new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
  }
  return step.months % 12 === 0
    ? new Intl.DateTimeFormat(locale, { timeZone, year: "numeric" })
    : new Intl.DateTimeFormat(locale, { timeZone, year: "numeric", month: "short" });
}
