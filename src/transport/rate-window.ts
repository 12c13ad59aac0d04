import type { WindowUse } from "../model/index.ts";
import { learnForeignUse, NO_FOREIGN_USE, type ForeignSighting, type ForeignUse } from "./foreign-use.ts";
import { countWindow, NO_FIGURES, type RateFigures } from "./rate-figures.ts";
import type { RateObservation } from "./rate-headers.ts";
import { observeDate, toLocalMs, UNKNOWN_SERVER_CLOCK, type ServerClock } from "./server-clock.ts";

/** Intercom counts requests in windows of ten seconds; taken until two different resets were seen. */
const DEFAULT_WINDOW_MS = 10_000;
/** A window's end further from now than this is a clock that is wrong, not a window. */
const FARTHEST_END_MS = 120_000;
/** A reply may come after its window has ended; one this late says that the clocks disagree. */
const LATEST_REPLY_MS = 2_000;

/** One window of the server's count. */
export interface RateWindow {
  /** Requests allowed in it, everybody's counted. */
  readonly limit: number;
  /** The least seen to remain; the whole limit where no reply of this window came yet. */
  readonly remaining: number;
  /** The last reset the server named, by its clock. */
  readonly resetSeconds: number | null;
  /** When it ends by this machine's clock; never earlier than it truly does. */
  readonly endsAtMs: number;
  /**
   * Requests that had been counted in it before the first of ours, where that was our very first: they may
   * be those of our own last command, and say nothing of what other programs use in a window.
   */
  readonly usedBefore: number;
  /** Own requests that count in it or may: started since it began, or under way when it did. */
  readonly ownStarted: number;
  /** Own requests that the server is known to have counted in it. */
  readonly ownCounted: number;
  /** Own requests that were answered 429 in it. */
  readonly refused: number;
  /** The first and the last look at other programs' use; null for a window of which no reply came yet. */
  readonly sightings: { readonly first: ForeignSighting; readonly last: ForeignSighting } | null;
}

/** Everything the rate limiter knows. Only the functions below make a new one from an old. */
export interface RateState {
  /** The part of each window that is ours at most, 0 to 1. */
  readonly budget: number;
  readonly inFlight: number;
  /** Null until the first reply with rate headers. */
  readonly window: RateWindow | null;
  readonly foreign: ForeignUse;
  /** Nothing starts before this. */
  readonly pausedUntilMs: number;
  readonly serverClock: ServerClock;
  /** Length of a window: the least distance of two resets seen. */
  readonly learnedWindowMs: number | null;
  /** What a request takes, from its start to the end of its reply; null before the first reply. */
  readonly roundTripMs: number | null;
  readonly figures: RateFigures;
}

/** @param budget the part of each window that may be used, above 0 up to 1 */
export function createRateState(budget: number): RateState {
  return {
    budget,
    inFlight: 0,
    window: null,
    foreign: NO_FOREIGN_USE,
    pausedUntilMs: 0,
    serverClock: UNKNOWN_SERVER_CLOCK,
    learnedWindowMs: null,
    roundTripMs: null,
    figures: NO_FIGURES,
  };
}

/** Length of a rate window in milliseconds, as far as it is known. */
export function windowLengthMs({ learnedWindowMs }: Pick<RateState, "learnedWindowMs">): number {
  return learnedWindowMs ?? DEFAULT_WINDOW_MS;
}

/** Others' requests in a window, as far as its replies have shown, whoever they are. */
export function foreignSoFar({ limit, remaining, ownCounted, sightings }: RateWindow): number {
  return sightings === null ? 0 : Math.max(0, limit - remaining - ownCounted);
}

/** True where no other program was seen, in this window and the last. */
export function isAlone({ foreign, window }: RateState): boolean {
  return foreign.expected === 0 && (window?.sightings?.last.requests ?? 0) === 0;
}

/** A request starts. */
export function startRequest(state: RateState, nowMs: number): RateState {
  const begun = beginWindowIfEnded(state, nowMs);
  const { window } = begun;
  return {
    ...begun,
    inFlight: begun.inFlight + 1,
    window: window === null ? null : { ...window, ownStarted: window.ownStarted + 1 },
  };
}

export interface Finish {
  readonly nowMs: number;
  readonly startedAtMs: number;
  /** What a request takes now; null before the first reply. */
  readonly roundTripMs: number | null;
  /** Added to the pause that a 429 starts, so that several programs do not come back in the same instant. */
  readonly jitterMs: number;
}

/** A request ended, with a reply or without. */
export function finishRequest(state: RateState, observation: RateObservation, finish: Finish): RateState {
  const { nowMs, startedAtMs, jitterMs } = finish;
  const landed: RateState = {
    ...state,
    serverClock: observeDate(state.serverClock, observation.serverSeconds, nowMs),
    roundTripMs: finish.roundTripMs,
    inFlight: state.inFlight - 1,
  };
  const counted = countReply(landed, observation, { nowMs, countedAtMs: (startedAtMs + nowMs) / 2 });
  if (observation.status !== 429) {
    return counted;
  }
  const pausedUntilMs = Math.max(counted.pausedUntilMs, pauseEndMs(counted, observation, nowMs) + jitterMs);
  const window = counted.window === null ? null : { ...counted.window, remaining: 0 };
  return { ...counted, window, pausedUntilMs };
}

/** Begins the next window by the clock. */
export function beginWindowIfEnded(state: RateState, nowMs: number): RateState {
  const { window } = state;
  if (window === null || nowMs < window.endsAtMs) {
    return state;
  }
  const lengthMs = windowLengthMs(state);
  const windowsPassed = Math.floor((nowMs - window.endsAtMs) / lengthMs) + 1;
  return {
    ...closeWindow(state, window),
    window: {
      ...window,
      remaining: window.limit,
      usedBefore: 0,
      endsAtMs: window.endsAtMs + windowsPassed * lengthMs,
      ownStarted: state.inFlight,
      ownCounted: 0,
      refused: 0,
      sightings: null,
    },
  };
}

/** How a window was used so far. */
export function useOf(window: RateWindow): WindowUse {
  const { endsAtMs, limit, ownCounted, refused } = window;
  return { endsAtMs, limit, own: ownCounted, others: foreignSoFar(window), refused };
}

/** Learns from a window that is over; one without a reply says nothing. */
function closeWindow(state: RateState, window: RateWindow): RateState {
  const { sightings } = window;
  if (sightings === null) {
    return state;
  }
  return {
    ...state,
    foreign: learnForeignUse(state.foreign, {
      ...window,
      firstSighting: sightings.first,
      lastSighting: sightings.last,
    }),
    figures: countWindow(state.figures, {
      use: useOf(window),
      available: Math.min(state.budget * window.limit, window.limit - foreignSoFar(window)),
    }),
  };
}

/** When a reply came, and about when the server counted its request. */
interface ReplyTimes {
  readonly nowMs: number;
  readonly countedAtMs: number;
}

function countReply(state: RateState, observation: RateObservation, times: ReplyTimes): RateState {
  const { limit, remaining, resetSeconds, status } = observation;
  const { window } = state;
  if (limit === null || remaining === null) {
    // No word on the count: it is taken to have cost one.
    return window === null
      ? state
      : {
          ...state,
          window: { ...window, remaining: window.remaining - 1, ownCounted: window.ownCounted + 1 },
        };
  }
  const own = status === 429 ? 0 : 1;
  const endsAtMs = endOfWindowMs(state, resetSeconds, times.nowMs);
  if (window !== null && belongsTo(window, resetSeconds, times.nowMs)) {
    return window.sightings === null
      ? countedBefore(state, window)
      : sightForeign(state, times, {
          ...window,
          limit,
          remaining: Math.min(window.remaining, remaining),
          endsAtMs: Math.min(window.endsAtMs, endsAtMs),
          ownCounted: window.ownCounted + own,
          refused: window.refused + (1 - own),
        });
  }
  if (window !== null && resetSeconds !== null && resetSeconds < (window.resetSeconds ?? 0)) {
    return countedBefore(state, window);
  }
  const closed = window === null ? state : closeWindow(state, window);
  return sightForeign({ ...closed, learnedWindowMs: learnWindowLength(state, resetSeconds) }, times, {
    limit,
    remaining,
    resetSeconds,
    endsAtMs,
    usedBefore: window === null ? Math.max(0, limit - remaining - own) : 0,
    // A window that was begun by the clock knows what was started in it.
    ownStarted: window?.sightings === null ? window.ownStarted : state.inFlight + own,
    ownCounted: own,
    refused: 1 - own,
    sightings: null,
  });
}

/** One that counted in a window that has ended since says only that it does not count in this one. */
function countedBefore(state: RateState, window: RateWindow): RateState {
  return { ...state, window: { ...window, ownStarted: Math.max(0, window.ownStarted - 1) } };
}

/** Notes what other programs had used of the window when the server counted this request. */
function sightForeign(state: RateState, { countedAtMs }: ReplyTimes, window: RateWindow): RateState {
  const lengthMs = windowLengthMs(state);
  const at = Math.min(1, Math.max(0, 1 - (window.endsAtMs - countedAtMs) / lengthMs));
  const counted = window.limit - window.remaining - window.ownCounted;
  const last = { at, requests: Math.max(0, counted - window.usedBefore) };
  const sightings = { first: window.sightings?.first ?? last, last };
  return { ...state, window: { ...window, sightings } };
}

/** True where a reply counts in the window known last. */
function belongsTo(window: RateWindow, resetSeconds: number | null, nowMs: number): boolean {
  return resetSeconds === null
    ? window.sightings !== null && nowMs < window.endsAtMs
    : resetSeconds === window.resetSeconds;
}

function learnWindowLength(
  { window, learnedWindowMs }: RateState,
  resetSeconds: number | null,
): number | null {
  if (resetSeconds === null || window === null || window.resetSeconds === null) {
    return learnedWindowMs;
  }
  const distanceMs = (resetSeconds - window.resetSeconds) * 1000;
  return learnedWindowMs === null ? distanceMs : Math.min(learnedWindowMs, distanceMs);
}

/** A reset by the server's clock as a time of this machine's; a whole window from now where it makes no sense. */
function endOfWindowMs(state: RateState, resetSeconds: number | null, nowMs: number): number {
  const wholeWindowMs = nowMs + windowLengthMs(state);
  if (resetSeconds === null) {
    return wholeWindowMs;
  }
  const endMs = toLocalMs(state.serverClock, resetSeconds);
  return endMs < nowMs - LATEST_REPLY_MS || endMs > nowMs + FARTHEST_END_MS ? wholeWindowMs : endMs;
}

function pauseEndMs(
  state: RateState,
  { resetSeconds, retryAfterMs }: RateObservation,
  nowMs: number,
): number {
  const endMs = endOfWindowMs(state, resetSeconds, nowMs);
  // Refused although the window should be over: the clocks disagree, so a whole one is waited.
  const windowEndMs = endMs <= nowMs ? nowMs + windowLengthMs(state) : endMs;
  const askedForMs = nowMs + Math.min(retryAfterMs ?? 0, FARTHEST_END_MS);
  return resetSeconds === null && retryAfterMs !== null ? askedForMs : Math.max(windowEndMs, askedForMs);
}
