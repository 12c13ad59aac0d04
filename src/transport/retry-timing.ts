import type { RequestOutcome } from "../errors.ts";

export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE";

/**
 * How one attempt failed.
 * - `status`: the server answered with it.
 * - `unreachable`: no connection came about, so nothing was sent; `isLasting` where trying again cannot help.
 * - `lost`: the request was on its way when the connection broke or the time ran out.
 */
export type AttemptFailure =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "unreachable"; readonly isLasting: boolean }
  | { readonly kind: "lost" };

export type AttemptVerdict =
  | { readonly action: "retry" }
  | { readonly action: "fail"; readonly outcome: RequestOutcome };

/** Attempts in all, the first included, when the rate limit is hit: each waits for a new window. */
export const MAX_ATTEMPTS_RATE_LIMITED = 10;
/** Attempts in all, the first included, for any other failure. */
export const MAX_ATTEMPTS = 4;

const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;
/** No server is waited for longer than this at a time. */
const MAX_RETRY_AFTER_MS = 120_000;

/**
 * Whether a failed attempt may be sent again, and what is known if not. A request is repeated only where it
 * certainly was not carried out; Intercom has no idempotency keys, so a write that may have happened is
 * never sent twice from here.
 *
 * `attempt` counts from 1.
 */
export function judgeAttempt(method: HttpMethod, failure: AttemptFailure, attempt: number): AttemptVerdict {
  const isRead = method === "GET";
  if (failure.kind === "unreachable") {
    return failure.isLasting || attempt >= MAX_ATTEMPTS
      ? { action: "fail", outcome: "not-sent" }
      : { action: "retry" };
  }
  if (failure.kind === "status" && failure.status === 429) {
    return attempt >= MAX_ATTEMPTS_RATE_LIMITED
      ? { action: "fail", outcome: "refused" }
      : { action: "retry" };
  }
  if (failure.kind === "status" && !leavesOutcomeOpen(failure.status)) {
    return { action: "fail", outcome: "refused" };
  }
  if (isRead && attempt < MAX_ATTEMPTS) {
    return { action: "retry" };
  }
  return { action: "fail", outcome: isRead ? outcomeOfRead(failure) : "unknown" };
}

/** A server error or a time-out at the server may come after the write was done. */
function leavesOutcomeOpen(status: number): boolean {
  return status >= 500 || status === 408;
}

/** A read changes nothing: its outcome is never unknown. */
function outcomeOfRead(failure: AttemptFailure): RequestOutcome {
  return failure.kind === "status" ? "refused" : "not-sent";
}

export interface RetryDelay {
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** What the server asked for, or null. */
  readonly retryAfterMs: number | null;
  /** From 0 up to, not including, 1. */
  readonly random: number;
}

/** Milliseconds until the next attempt: what the server asked for, else doubling with jitter, always capped. */
export function retryDelayMs({ attempt, retryAfterMs, random }: RetryDelay): number {
  if (retryAfterMs !== null) {
    return Math.min(retryAfterMs, MAX_RETRY_AFTER_MS);
  }
  const ceilingMs = Math.min(BASE_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS);
  return Math.round(ceilingMs * (0.5 + random / 2));
}

/** Reads a Retry-After header, seconds or an HTTP date, as milliseconds from now; null where there is none. */
export function parseRetryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text) * 1000;
  }
  // Date.parse makes a date of almost anything; an HTTP date begins with its weekday.
  const dateMs = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}
