/** What a reply says about the rate limit; null where it says nothing usable. */
export interface RateObservation {
  /** HTTP status, or null when no reply came. */
  readonly status: number | null;
  /** Requests allowed in a window: `X-RateLimit-Limit`. */
  readonly limit: number | null;
  /** Requests left in it, everybody's counted: `X-RateLimit-Remaining`. */
  readonly remaining: number | null;
  /** When it ends by the server's clock, Unix seconds: `X-RateLimit-Reset`. */
  readonly resetSeconds: number | null;
  /** The server's clock, Unix seconds: `Date`. */
  readonly serverSeconds: number | null;
  /** What a 429 asks for beyond the window: `Retry-After`. */
  readonly retryAfterMs: number | null;
}

/** What is known when no reply came: the request may have counted or not. */
export const NO_REPLY: RateObservation = {
  status: null,
  limit: null,
  remaining: null,
  resetSeconds: null,
  serverSeconds: null,
  retryAfterMs: null,
};

/** Reads the rate limit headers that Intercom sends with authenticated replies. */
export function readRateHeaders(
  status: number,
  headers: Headers,
  retryAfterMs: number | null,
): RateObservation {
  const dateMs = Date.parse(headers.get("date") ?? "");
  return {
    status,
    limit: readCount(headers.get("x-ratelimit-limit")),
    remaining: readCount(headers.get("x-ratelimit-remaining")),
    resetSeconds: readCount(headers.get("x-ratelimit-reset")),
    serverSeconds: Number.isNaN(dateMs) ? null : dateMs / 1000,
    retryAfterMs,
  };
}

function readCount(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) : null;
}
