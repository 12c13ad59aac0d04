import { allowedInWindow, AT_ONCE_WHEN_ALONE, dueAfterMs, spreadOfWindowMs } from "./pace-rules.ts";

/** Requests that are asked one after another (`inFlight` 1) or side by side, once all before them have ended. */
export interface PacePhase {
  readonly requests: number;
  /** Most requests under way at a time, at least 1. */
  readonly inFlight: number;
}

/** What decides how fast requests go. */
export interface PaceConditions {
  /** Requests that the workspace allows in one window; null where it has not said. */
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** The share of the limit that may be used, above 0 up to 1. Default: all of it. */
  readonly budget?: number;
  /** From the start of a request to the end of its reply, in milliseconds. */
  readonly roundTripMs: number;
  /** The window in which the first request starts. Default: it begins just then, unused. */
  readonly window?: {
    readonly endsInMs: number;
    /** Requests that may still start in it. */
    readonly left: number;
  };
}

/** How long requests take, and in how many windows they start. */
export interface Pace {
  readonly requests: number;
  readonly windows: number;
  /** From the first start to the end of the last reply. */
  readonly seconds: number;
}

/**
 * Says how long requests take by taking each in turn: it starts when one of those under way has ended and
 * the window allows one more at its pace, else when the next window begins. That is what the rate limiter
 * does while nobody else is there, and a test holds this to its rules. Pure; a million requests take a few milliseconds.
 */
export function estimatePace(phases: readonly PacePhase[], conditions: PaceConditions): Pace {
  const window = new PacedWindow(conditions);
  let nowMs = 0;
  let requests = 0;
  for (const phase of phases) {
    // When each place is free again. All round trips are alike, so places become free in turn.
    const freeAtMs = Array.from({ length: Math.min(phase.inFlight, phase.requests) }, () => nowMs);
    for (let index = 0; index < phase.requests; index += 1) {
      const place = index % freeAtMs.length;
      nowMs = window.start(freeAtMs[place] ?? nowMs) + conditions.roundTripMs;
      freeAtMs[place] = nowMs;
    }
    requests += phase.requests;
  }
  return { requests, windows: window.used, seconds: nowMs / 1000 };
}

/** The rate window that the server counts in, from one start to the next. */
class PacedWindow {
  readonly #lengthMs: number;
  readonly #allowed: number;
  readonly #spreadMs: number;
  #endsAtMs: number;
  #left: number;
  #isUsed = false;
  #lastStartMs = 0;
  /** Windows in which at least one request started. */
  used = 0;

  constructor({ limitPerWindow, windowSeconds, budget, roundTripMs, window }: PaceConditions) {
    this.#lengthMs = windowSeconds * 1000;
    this.#spreadMs = spreadOfWindowMs(this.#lengthMs, roundTripMs);
    this.#allowed =
      limitPerWindow === null || this.#lengthMs <= 0
        ? Number.POSITIVE_INFINITY
        : allowedInWindow(limitPerWindow, budget);
    this.#endsAtMs = window?.endsInMs ?? this.#lengthMs;
    this.#left = window?.left ?? this.#allowed;
  }

  /** Starts one request as soon as it may after `fromMs`, and after the one before; says when that is. */
  start(fromMs: number): number {
    let atMs = Math.max(fromMs, this.#lastStartMs);
    if (atMs >= this.#endsAtMs && this.#lengthMs > 0) {
      this.#begin(Math.floor((atMs - this.#endsAtMs) / this.#lengthMs));
    }
    if (this.#left <= 0) {
      atMs = this.#endsAtMs;
      this.#begin(0);
    }
    atMs = Math.max(atMs, this.#dueMs());
    this.#left -= 1;
    this.used += this.#isUsed ? 0 : 1;
    this.#isUsed = true;
    this.#lastStartMs = atMs;
    return atMs;
  }

  /** When the pace lets the next request of this window go. */
  #dueMs(): number {
    if (this.#allowed === Number.POSITIVE_INFINITY) {
      return 0;
    }
    const nth = this.#allowed - this.#left + 1;
    const due = { nth, allowed: this.#allowed, spreadMs: this.#spreadMs, atOnce: AT_ONCE_WHEN_ALONE };
    return this.#endsAtMs - this.#lengthMs + (nth === 1 ? 0 : dueAfterMs(due));
  }

  #begin(windowsPassed: number): void {
    this.#endsAtMs += (windowsPassed + 1) * this.#lengthMs;
    this.#left = this.#allowed;
    this.#isUsed = false;
  }
}
