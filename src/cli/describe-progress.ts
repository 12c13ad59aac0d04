import type { RequestStats, Resource } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import type { RunProgress } from "../workflows/apply/run-progress.ts";
import type { ProgressPart } from "./progress.ts";

/** How far a run is at a moment, in Unix milliseconds: what matters most comes first. */
export function describeRunProgress(progress: RunProgress, nowMs: number, texts: Texts): ProgressPart[] {
  return [
    ...describePhase(progress, texts),
    ...describeFullWindow(progress.windowFullUntilMs, nowMs, texts),
    ...describeLeft(progress, nowMs, texts),
    ...(progress.phase === "writing" ? describeRate(progress, texts) : []),
    ...(progress.budgetUsed === null
      ? []
      : [{ text: texts.t("progress.budget", { share: texts.percent(progress.budgetUsed) }) }]),
    ...(progress.inVain === 0 ? [] : [{ text: texts.t("progress.inVain", { count: progress.inVain }) }]),
  ];
}

/** How far the reading of a workspace is. */
export function describeReading(
  { resource, count }: { readonly resource: Resource; readonly count: number },
  stats: RequestStats,
  texts: Texts,
): ProgressPart[] {
  const isFull = stats.nextStartMs !== null && stats.window !== null && stats.window.left <= 0;
  return [
    { text: texts.t("progress.reading", { objects: texts.t(`common.resource.${resource}`, { count }) }) },
    ...describeFullWindow(isFull ? stats.nextStartMs : null, 0, texts),
    ...(stats.wasted === 0 ? [] : [{ text: texts.t("progress.inVain", { count: stats.wasted }) }]),
  ];
}

function describePhase({ phase, settled, total, objectsRead }: RunProgress, texts: Texts): ProgressPart[] {
  if (phase !== "writing") {
    const key = phase === "reading" ? "progress.readingBefore" : "progress.readingBack";
    return [{ text: texts.t(key, { count: objectsRead }) }];
  }
  return [
    { text: texts.t("progress.settled", { settled: texts.number(settled), total: texts.number(total) }) },
    { text: texts.percent(Math.floor((settled / Math.max(1, total)) * 100) / 100) },
  ];
}

function describeFullWindow(untilMs: number | null, nowMs: number, texts: Texts): ProgressPart[] {
  const seconds = untilMs === null ? 0 : Math.ceil((untilMs - nowMs) / 1000);
  return seconds <= 0 ? [] : [{ text: texts.t("progress.windowFull", { seconds }), style: "yellow" }];
}

function describeLeft({ endsAtMs }: RunProgress, nowMs: number, texts: Texts): ProgressPart[] {
  return endsAtMs === null
    ? []
    : [
        {
          text: texts.t("progress.left", { duration: texts.duration(Math.max(0, endsAtMs - nowMs) / 1000) }),
        },
      ];
}

function describeRate({ perSecond }: RunProgress, texts: Texts): ProgressPart[] {
  return perSecond === null
    ? []
    : [{ text: texts.t("progress.rate", { rate: texts.number(Math.round(perSecond * 10) / 10) }) }];
}
