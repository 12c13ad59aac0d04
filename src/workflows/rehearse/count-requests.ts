import type { RequestLogEntry } from "../../sandbox/index.ts";

import type { StageConditions } from "./stage.ts";

/** What was asked, as the server saw it. */
export interface RequestTally {
  readonly calls: number;
  readonly writes: number;
  /** Rate windows in which calls came. */
  readonly windows: number;
  /** The part of the budget used in the windows that were neither the first nor the last; null where none were. */
  readonly utilisation: number | null;
  /** Calls answered 429. */
  readonly rateLimited: number;
  /** How often each kind of fault struck. */
  readonly faults: Readonly<Record<string, number>>;
}

/** Counts the requests of a run. */
export function countRequests(
  log: readonly RequestLogEntry[],
  {
    limitPerWindow,
    windowSeconds,
    budget,
  }: Pick<StageConditions, "limitPerWindow" | "windowSeconds" | "budget">,
): RequestTally {
  const perWindow = new Map<number, number>();
  const faults: Record<string, number> = {};
  for (const { timeMs, fault } of log) {
    const window = Math.floor(timeMs / (windowSeconds * 1000));
    perWindow.set(window, (perWindow.get(window) ?? 0) + 1);
    if (fault !== undefined) {
      faults[fault] = (faults[fault] ?? 0) + 1;
    }
  }
  // Windows in between that nothing came in count too: they were there to be used.
  const [first, last] = [Math.min(...perWindow.keys()), Math.max(...perWindow.keys())];
  const full = last - first - 1;
  const used = [...perWindow].reduce(
    (sum, [window, calls]) => sum + (window === first || window === last ? 0 : calls),
    0,
  );
  return {
    calls: log.length,
    writes: log.filter(({ method }) => method !== "GET").length,
    windows: perWindow.size,
    utilisation: limitPerWindow === null || full <= 0 ? null : used / (full * limitPerWindow * budget),
    rateLimited: log.filter(({ status }) => status === 429).length,
    faults,
  };
}
