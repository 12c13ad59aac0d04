import { drawArrivals, type ForeignTraffic } from "./foreign-traffic.ts";

export interface RateWindowOptions {
  /** Requests allowed in one window. */
  readonly limit: number;
  /** Length of a window in seconds; Intercom's is 10. */
  readonly windowSeconds: number;
  /** Other programs that use the same windows. */
  readonly foreign?: ForeignTraffic | undefined;
  /** 0 to 1, for foreign traffic in bursts. */
  readonly random?: () => number;
  /** Called with each window that is over, when the first request of a later one comes. */
  readonly onWindow?: ((use: WindowUse) => void) | undefined;
}

/** What became of one window. Windows without a request are not heard of. */
export interface WindowUse {
  /** Unix milliseconds of the sandbox's clock. */
  readonly startMs: number;
  readonly limit: number;
  /** Requests that passed, and those answered 429. */
  readonly passed: number;
  readonly refused: number;
  /** The same of other programs. */
  readonly foreignPassed: number;
  readonly foreignRefused: number;
}

export interface RateDecision {
  readonly allowed: boolean;
  /** `X-RateLimit-*` of the reply. */
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until the window ends, rounded up. */
  readonly secondsLeft: number;
  /** Intercom's words of a 429. */
  readonly message: string;
}

const UNUSED = { passed: 0, refused: 0, foreignPassed: 0, foreignRefused: 0 };

/**
 * Counts requests in fixed windows aligned to the epoch.
 * @see https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
export class RateWindow {
  readonly #options: RateWindowOptions;
  #window = -1;
  #use = { ...UNUSED };
  /** When other programs' requests come in this window, 0 to 1; those that came are taken off. */
  #foreign: number[] = [];

  constructor(options: RateWindowOptions) {
    this.#options = options;
  }

  /** Counts one request at `nowMs` (Unix milliseconds) and says whether it may pass. */
  take(nowMs: number): RateDecision {
    const { limit, windowSeconds } = this.#options;
    const windowMs = windowSeconds * 1000;
    const window = Math.floor(nowMs / windowMs);
    if (window !== this.#window) {
      this.#begin(window);
    }
    this.#countForeign(nowMs / windowMs - window);
    const allowed = this.#left() > 0;
    this.#use[allowed ? "passed" : "refused"] += 1;
    const endMs = (window + 1) * windowMs;
    return {
      allowed,
      headers: {
        "X-RateLimit-Limit": String(limit),
        "X-RateLimit-Remaining": String(this.#left()),
        "X-RateLimit-Reset": String(Math.ceil(endMs / 1000)),
      },
      secondsLeft: Math.ceil((endMs - nowMs) / 1000),
      message: `Exceeded rate limit of ${String(limit)} in ${String(windowSeconds)}_seconds`,
    };
  }

  #left(): number {
    return this.#options.limit - this.#use.passed - this.#use.foreignPassed;
  }

  #begin(window: number): void {
    const { limit, windowSeconds, foreign, random = Math.random, onWindow } = this.#options;
    if (this.#window >= 0) {
      this.#countForeign(1);
      onWindow?.({ startMs: this.#window * windowSeconds * 1000, limit, ...this.#use });
    }
    this.#window = window;
    this.#use = { ...UNUSED };
    this.#foreign = foreign === undefined ? [] : [...drawArrivals(foreign, limit, random)];
  }

  /** Lets in what other programs have asked for up to this part of the window, 0 to 1. */
  #countForeign(until: number): void {
    while ((this.#foreign[0] ?? Number.POSITIVE_INFINITY) <= until) {
      this.#foreign.shift();
      this.#use[this.#left() > 0 ? "foreignPassed" : "foreignRefused"] += 1;
    }
  }
}
