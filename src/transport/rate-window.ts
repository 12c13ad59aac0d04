import type { RateObservation } from "./rate-headers.ts";

/** Intercom counts requests in windows of ten seconds; taken until two different resets were seen. */
const DEFAULT_WINDOW_MS = 10_000;
/** A window's end further from now than this is a clock that is wrong, not a window. */
const FARTHEST_END_MS = 120_000;
/** A reply may come after its window has ended; one this late says that the clocks disagree. */
const LATEST_REPLY_MS = 2_000;
/** A `Date` this much later than the best one seen is a clock that was set, not a slow reply. */
const CLOCK_WAS_SET_MS = 5_000;

/** One window of the server's count. */
interface RateWindow {
  /** Requests allowed in it, everybody's counted. */
  readonly limit: number;
  /** The least seen to remain, or estimated where no reply of this window came yet. */
  readonly remaining: number;
  /** The last reset the server named, by its clock. */
  readonly resetSeconds: number | null;
  /** When it ends by this machine's clock; never earlier than it truly does. */
  readonly endsAtMs: number;
  /** Own requests that the server is known to have counted in it. */
  readonly ownCounted: number;
  /** False for a window begun by the clock, of which no reply was seen yet. */
  readonly isSeen: boolean;
}

/** Everything the rate limiter knows. Only the functions below make a new one from an old. */
export interface RateState {
  readonly inFlight: number;
  /** Null until the first reply with rate headers. */
  readonly window: RateWindow | null;
  /** Requests of other programs in the last window that was seen to its end. */
  readonly foreignUse: number;
  /** Nothing starts before this. */
  readonly pausedUntilMs: number;
  /** This machine's clock minus the server's, as the fastest reply showed it; null before any `Date`. */
  readonly clockLeadMs: number | null;
  /** Length of a window: the least distance of two resets seen. */
  readonly learnedWindowMs: number | null;
}

export const INITIAL_RATE_STATE: RateState = {
  inFlight: 0,
  window: null,
  foreignUse: 0,
  pausedUntilMs: 0,
  clockLeadMs: null,
  learnedWindowMs: null,
};

/** Length of a rate window in milliseconds, as far as it is known. */
export function windowLengthMs(state: RateState): number {
  return state.learnedWindowMs ?? DEFAULT_WINDOW_MS;
}

/**
 * The earliest time a request may start: now or earlier means at once; null means not before a reply has
 * come. Asked again after every reply, since a reply can only make it earlier or keep it.
 */
export function nextStartMs(state: RateState, nowMs: number): number | null {
  if (nowMs < state.pausedUntilMs) {
    return state.pausedUntilMs;
  }
  const { window, inFlight } = beginWindowIfEnded(state, nowMs);
  if (window === null) {
    // How much is allowed is not known yet: one request finds out.
    return inFlight === 0 ? nowMs : null;
  }
  // What is in flight may not be in `remaining` yet. Counting it twice for a moment is the safe side.
  return window.remaining - inFlight > 0 ? nowMs : window.endsAtMs;
}

/** A request starts. */
export function startRequest(state: RateState, nowMs: number): RateState {
  const begun = beginWindowIfEnded(state, nowMs);
  return { ...begun, inFlight: begun.inFlight + 1 };
}

/**
 * A request ended, with a reply or without. `jitterMs` is added to the pause that a 429 starts, so that
 * several programs do not come back in the same instant.
 */
export function finishRequest(
  state: RateState,
  observation: RateObservation,
  { nowMs, jitterMs }: { readonly nowMs: number; readonly jitterMs: number },
): RateState {
  const clockLeadMs = adjustClockLead(state.clockLeadMs, observation.serverSeconds, nowMs);
  const landed: RateState = { ...state, clockLeadMs, inFlight: state.inFlight - 1 };
  const counted = countReply(landed, observation, nowMs);
  if (observation.status !== 429) {
    return counted;
  }
  const pausedUntilMs = Math.max(counted.pausedUntilMs, pauseEndMs(counted, observation, nowMs) + jitterMs);
  const window = counted.window === null ? null : { ...counted.window, remaining: 0 };
  return { ...counted, window, pausedUntilMs };
}

/** Begins the next window by the clock, with what other programs are expected to use taken off. */
function beginWindowIfEnded(state: RateState, nowMs: number): RateState {
  const { window } = state;
  if (window === null || nowMs < window.endsAtMs) {
    return state;
  }
  const foreignUse = window.isSeen ? foreignUseOf(window) : state.foreignUse;
  const lengthMs = windowLengthMs(state);
  const windowsPassed = Math.floor((nowMs - window.endsAtMs) / lengthMs) + 1;
  return {
    ...state,
    foreignUse,
    window: {
      ...window,
      // One may always start: its reply corrects an estimate that is too high.
      remaining: Math.max(1, window.limit - foreignUse),
      endsAtMs: window.endsAtMs + windowsPassed * lengthMs,
      ownCounted: 0,
      isSeen: false,
    },
  };
}

function foreignUseOf(window: RateWindow): number {
  return Math.max(0, window.limit - window.remaining - window.ownCounted);
}

function countReply(state: RateState, observation: RateObservation, nowMs: number): RateState {
  const { limit, remaining, resetSeconds, status } = observation;
  const { window } = state;
  if (limit === null || remaining === null) {
    // No word on the count: it is taken to have cost one.
    return window === null ? state : { ...state, window: { ...window, remaining: window.remaining - 1 } };
  }
  const own = status === 429 ? 0 : 1;
  if (window !== null && belongsTo(window, resetSeconds, nowMs)) {
    return window.isSeen
      ? {
          ...state,
          window: {
            ...window,
            limit,
            remaining: Math.min(window.remaining, remaining),
            endsAtMs: Math.min(window.endsAtMs, endOfWindowMs(state, resetSeconds, nowMs)),
            ownCounted: window.ownCounted + own,
          },
        }
      : state;
  }
  if (window !== null && resetSeconds !== null && resetSeconds < (window.resetSeconds ?? 0)) {
    return state;
  }
  return {
    ...state,
    foreignUse: window?.isSeen === true ? foreignUseOf(window) : state.foreignUse,
    learnedWindowMs: learnWindowLength(state, resetSeconds),
    window: {
      limit,
      remaining,
      resetSeconds,
      endsAtMs: endOfWindowMs(state, resetSeconds, nowMs),
      ownCounted: own,
      isSeen: true,
    },
  };
}

/**
 * True where a reply counts in the window known last. One of a window that has ended by the clock since
 * says nothing of the new one.
 */
function belongsTo(window: RateWindow, resetSeconds: number | null, nowMs: number): boolean {
  return resetSeconds === null
    ? window.isSeen && nowMs < window.endsAtMs
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
  const endMs = resetSeconds * 1000 + (state.clockLeadMs ?? 0);
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

/**
 * `Date` is cut to whole seconds and travels: every sample makes this machine's clock look further ahead
 * than it is, so the least is the best.
 */
function adjustClockLead(leadMs: number | null, serverSeconds: number | null, nowMs: number): number | null {
  if (serverSeconds === null) {
    return leadMs;
  }
  const sampleMs = nowMs - serverSeconds * 1000;
  return leadMs === null || sampleMs < leadMs || sampleMs > leadMs + CLOCK_WAS_SET_MS ? sampleMs : leadMs;
}
