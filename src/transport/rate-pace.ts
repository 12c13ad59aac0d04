import {
  allowedInWindow,
  AT_ONCE_WHEN_ALONE,
  concurrencyFor,
  dueAfterMs,
  spreadOfWindowMs,
  USUAL_ROUND_TRIP_MS,
} from "../model/index.ts";
import {
  beginWindowIfEnded,
  foreignSoFar,
  isAlone,
  windowLengthMs,
  type RateState,
  type RateWindow,
} from "./rate-window.ts";

/** From here on, of the time in which requests start, less and less is kept for others. */
const HARVEST_FROM = 0.5;
/** Others are expected to go on at their rate for as many round trips: what is on its way meets them. */
const BLIND_ROUND_TRIPS = 1.5;
/** How often, in a window, it is looked whether others still need what is kept for them. */
const LOOKS_PER_WINDOW = 50;

/**
 * The earliest time a request may start: now or earlier means at once; null means not before a reply has
 * come. Asked again after every reply. The model's pace rules say how starts are spread over the window.
 */
export function nextStartMs(state: RateState, nowMs: number): number | null {
  if (nowMs < state.pausedUntilMs) {
    return state.pausedUntilMs;
  }
  const begun = beginWindowIfEnded(state, nowMs);
  const { window, inFlight } = begun;
  if (window === null) {
    // How much is allowed is not known yet: one request finds out.
    return inFlight === 0 ? nowMs : null;
  }
  // What is in flight may not be in `remaining` yet. Counting it twice for a moment is the safe side.
  if (window.remaining <= inFlight) {
    return window.endsAtMs;
  }
  const windowMs = windowLengthMs(begun);
  const fromMs = window.endsAtMs - windowMs;
  const spreadMs = spreadOfWindowMs(windowMs, begun.roundTripMs);
  const passed = Math.min(1, Math.max(0, (nowMs - fromMs) / spreadMs));
  const allowed = quotaOf(begun, { window, passed, nowMs });
  if (window.ownStarted >= allowed) {
    return Math.min(window.endsAtMs, nowMs + windowMs / LOOKS_PER_WINDOW);
  }
  if (window.ownStarted === 0) {
    return nowMs;
  }
  const atOnce = isAlone(begun) ? AT_ONCE_WHEN_ALONE : 0;
  const dueMs = fromMs + dueAfterMs({ nth: window.ownStarted + 1, allowed, spreadMs, atOnce });
  return Math.min(window.endsAtMs, dueMs);
}

/** Requests that should be under way at a time to use the budget. */
export function wantedConcurrency(state: RateState, ease: number): number {
  const { window, budget, roundTripMs } = state;
  const allowed = window === null ? null : allowedInWindow(window.limit, budget);
  const wanted = concurrencyFor({ allowed, windowMs: windowLengthMs(state), roundTripMs });
  return Math.max(1, Math.ceil(wanted * ease));
}

/** The window under way: its end, and how many requests may still start in it; null before the first reply. */
export function describeWindow(
  state: RateState,
  nowMs: number,
): { readonly endsInMs: number; readonly left: number } | null {
  const begun = beginWindowIfEnded(state, nowMs);
  const { window, inFlight } = begun;
  if (window === null) {
    return null;
  }
  const allowed = allowedInWindow(window.limit, begun.budget) - window.ownStarted;
  const left = Math.max(0, Math.min(allowed, window.remaining - inFlight));
  return { endsInMs: window.endsAtMs - nowMs, left };
}

/** Own requests that may start in this window, by what is known of it now. */
function quotaOf(
  { budget, foreign, roundTripMs }: RateState,
  { window, passed, nowMs }: { readonly window: RateWindow; readonly passed: number; readonly nowMs: number },
): number {
  const soFar = foreignSoFar(window);
  const blindMs = BLIND_ROUND_TRIPS * (roundTripMs ?? USUAL_ROUND_TRIP_MS);
  const stillLikely = Math.max(
    (1 - passed) / (1 - HARVEST_FROM),
    blindMs / Math.max(1, window.endsAtMs - nowMs),
  );
  const toCome = Math.max(0, foreign.expected - soFar) * Math.min(1, stillLikely);
  const left = Math.floor(window.limit - soFar - toCome - foreign.offered);
  // One may always start: its reply corrects an estimate that is too high.
  return Math.max(1, Math.min(allowedInWindow(window.limit, budget), left));
}
