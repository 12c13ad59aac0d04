/** How long the best sample of the server's clock is trusted: clocks drift apart, and are set. */
const SAMPLE_LIFE_MS = 30_000;
/** A `Date` this much later than the best one seen is a clock that was set, not a slow reply. */
const CLOCK_WAS_SET_MS = 5_000;

/**
 * How far this machine's clock is ahead of the server's, by the `Date` of its replies. `Date` is cut to whole
 * seconds and travels: every sample makes this machine look further ahead than it is, so the least of the
 * last minute is the best, and a time of the server's is never taken for earlier than it is.
 */
export interface ServerClock {
  /** The least lead of this period and of the one before, in milliseconds; null before any `Date`. */
  readonly leastMs: number | null;
  readonly leastBeforeMs: number | null;
  readonly periodEndsAtMs: number;
}

export const UNKNOWN_SERVER_CLOCK: ServerClock = { leastMs: null, leastBeforeMs: null, periodEndsAtMs: 0 };

/** The lead as it is known best; null before any `Date`. */
export function clockLeadMs({ leastMs, leastBeforeMs }: ServerClock): number | null {
  return leastMs === null || leastBeforeMs === null
    ? (leastMs ?? leastBeforeMs)
    : Math.min(leastMs, leastBeforeMs);
}

/** Takes in the `Date` of a reply that arrived at `nowMs`. */
export function observeDate(clock: ServerClock, serverSeconds: number | null, nowMs: number): ServerClock {
  if (serverSeconds === null) {
    return clock;
  }
  const sampleMs = nowMs - serverSeconds * 1000;
  const leadMs = clockLeadMs(clock);
  if (leadMs === null || sampleMs > leadMs + CLOCK_WAS_SET_MS) {
    return { leastMs: sampleMs, leastBeforeMs: null, periodEndsAtMs: nowMs + SAMPLE_LIFE_MS };
  }
  if (nowMs >= clock.periodEndsAtMs) {
    return { leastMs: sampleMs, leastBeforeMs: clock.leastMs, periodEndsAtMs: nowMs + SAMPLE_LIFE_MS };
  }
  return { ...clock, leastMs: Math.min(clock.leastMs ?? sampleMs, sampleMs) };
}

/** A time by the server's clock as one of this machine's. */
export function toLocalMs(clock: ServerClock, serverSeconds: number): number {
  return serverSeconds * 1000 + (clockLeadMs(clock) ?? 0);
}
