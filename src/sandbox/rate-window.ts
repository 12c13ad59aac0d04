export interface RateWindowOptions {
  /** Requests allowed in one window. */
  readonly limit: number;
  /** Length of a window in seconds; Intercom's is 10. */
  readonly windowSeconds: number;
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

/**
 * Counts requests in fixed windows aligned to the epoch.
 * @see https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
export class RateWindow {
  readonly #options: RateWindowOptions;
  #window = -1;
  #used = 0;

  constructor(options: RateWindowOptions) {
    this.#options = options;
  }

  /** Counts one request at `nowMs` (Unix milliseconds) and says whether it may pass. */
  take(nowMs: number): RateDecision {
    const { limit, windowSeconds } = this.#options;
    const windowMs = windowSeconds * 1000;
    const window = Math.floor(nowMs / windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#used = 0;
    }
    const allowed = this.#used < limit;
    if (allowed) {
      this.#used += 1;
    }
    const endMs = (window + 1) * windowMs;
    return {
      allowed,
      headers: {
        "X-RateLimit-Limit": String(limit),
        "X-RateLimit-Remaining": String(limit - this.#used),
        "X-RateLimit-Reset": String(Math.ceil(endMs / 1000)),
      },
      secondsLeft: Math.ceil((endMs - nowMs) / 1000),
      message: `Exceeded rate limit of ${String(limit)} in ${String(windowSeconds)}_seconds`,
    };
  }
}
