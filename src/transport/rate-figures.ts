import { MOST_WINDOW_USES, type WindowUse } from "../model/index.ts";

/** How the windows that are over were used. */
export interface RateFigures {
  /** The latest of the windows that are over. */
  readonly latest: readonly WindowUse[];
  /** Windows that are over. */
  readonly closed: number;
  /** Requests counted, and requests there were for us, in all of them but the first, which began before us. */
  readonly used: number;
  readonly available: number;
}

export const NO_FIGURES: RateFigures = { latest: [], closed: 0, used: 0, available: 0 };

/** A window is over: what was used of what other programs and the budget left. */
export function countWindow(
  figures: RateFigures,
  { use, available }: { readonly use: WindowUse; readonly available: number },
): RateFigures {
  const closed = figures.closed + 1;
  const latest = [...figures.latest, use].slice(1 - MOST_WINDOW_USES);
  return figures.closed === 0
    ? { ...figures, latest, closed }
    : {
        latest,
        closed,
        used: figures.used + use.own,
        available: figures.available + Math.max(1, Math.floor(available)),
      };
}

/** The part of the available budget that was used in full windows, 0 to 1; null before there was one. */
export function utilisationOf({ used, available }: RateFigures): number | null {
  return available === 0 ? null : Math.min(1, used / available);
}
