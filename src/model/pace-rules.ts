/**
 * How requests are spread over a rate window. The limiter keeps to it, and an estimate goes by it.
 *
 * They are not sent as fast as they can be: only when they are spread do the replies show what other
 * programs use up to the window's end, and only then do those find room at any time. While nobody else is
 * seen the first half starts at once, so that a few requests wait for nothing.
 */

/** A reply that takes as many times the usual still comes before its window is over. */
const LATEST_START_ROUND_TRIPS = 1.5;
/** And this part of a window is kept for what takes longer. */
const LATEST_START_SHARE = 0.02;
/** However slow the replies, requests are spread over at least this part of a window. */
const LEAST_SPREAD_SHARE = 0.3;
/** What may start at once, of the part of a window that is ours, while nobody else is seen. */
export const AT_ONCE_WHEN_ALONE = 0.5;
/** Taken before the first reply. */
export const USUAL_ROUND_TRIP_MS = 300;
/** In flight at a time as a multiple of rate × round trip, so that what else an operation does costs no rate. */
const HEADROOM = 2;
/** In flight at a time at least, so that a few requests are not held up before anything was measured. */
const LEAST_CONCURRENCY = 8;

/**
 * Most writes in flight unless a person says otherwise: 167 requests a second, the most that Intercom gives an
 * app, at replies that take 600 ms.
 */
export const MOST_CONCURRENT = 128;

/** Requests that may start in a window when only a share of its limit is to be used; at least one. */
export function allowedInWindow(limitPerWindow: number, budget = 1): number {
  return Math.max(1, Math.floor(limitPerWindow * budget));
}

/** How long after its beginning requests start in a window, so that their replies come before it is over. */
export function spreadOfWindowMs(windowMs: number, roundTripMs: number | null): number {
  const restMs =
    LATEST_START_ROUND_TRIPS * (roundTripMs ?? USUAL_ROUND_TRIP_MS) + LATEST_START_SHARE * windowMs;
  return Math.max(LEAST_SPREAD_SHARE * windowMs, windowMs - restMs);
}

export interface Due {
  /** Which request of the window, counted from 1, and of how many. */
  readonly nth: number;
  readonly allowed: number;
  readonly spreadMs: number;
  /** The part of those allowed that may start at once, 0 up to, not including, 1. */
  readonly atOnce: number;
}

/** How long after the window's beginning a request may start. */
export function dueAfterMs({ nth, allowed, spreadMs, atOnce }: Due): number {
  return spreadMs * Math.max(0, (nth / allowed - atOnce) / (1 - atOnce));
}

/**
 * Requests that should be under way at a time: rate × round trip (Little's law) keeps a rate up. Before
 * anything is known it is the least that is useful.
 */
export function concurrencyFor({
  allowed,
  windowMs,
  roundTripMs,
}: {
  /** Requests that may start in a window; null where nobody has said. */
  readonly allowed: number | null;
  readonly windowMs: number;
  readonly roundTripMs: number | null;
}): number {
  const perMs = (allowed ?? 0) / spreadOfWindowMs(windowMs, roundTripMs);
  return Math.max(LEAST_CONCURRENCY, Math.ceil(HEADROOM * perMs * (roundTripMs ?? 0)));
}
