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

/** What is done about a failed attempt. `look`: its outcome is unknown, so the workspace is looked at first. */
type Answer = "retry" | "look" | "fail";

/**
 * What is done after each kind of failure, by whether the request writes. A request is repeated only where it
 * certainly was not carried out: Intercom has no idempotency keys, so a write that may have happened is never
 * sent twice from here; the caller looks it up.
 */
const ANSWERS = {
  "rate-limited": { read: "retry", write: "retry" },
  /** A server error, or a time-out at the server, may come after the write was done. */
  "server-failed": { read: "retry", write: "look" },
  refused: { read: "fail", write: "fail" },
  lost: { read: "retry", write: "look" },
  unreachable: { read: "retry", write: "retry" },
  "unreachable-lasting": { read: "fail", write: "fail" },
} as const satisfies Readonly<Record<string, Readonly<Record<"read" | "write", Answer>>>>;

type FailureKind = keyof typeof ANSWERS;

/** What is known of a request that is given up: a read changes nothing, so its outcome is never unknown. */
const OUTCOMES: Readonly<Record<FailureKind, RequestOutcome>> = {
  "rate-limited": "refused",
  "server-failed": "refused",
  refused: "refused",
  lost: "not-sent",
  unreachable: "not-sent",
  "unreachable-lasting": "not-sent",
};

/**
 * Whether a failed attempt may be sent again, and what is known if not. `attempt` counts from 1.
 * `docs/connection.md` has the table for people.
 */
export function judgeAttempt(method: HttpMethod, failure: AttemptFailure, attempt: number): AttemptVerdict {
  const kind = kindOf(failure);
  const answer = ANSWERS[kind][method === "GET" ? "read" : "write"];
  if (answer === "look") {
    return { action: "fail", outcome: "unknown" };
  }
  const most = kind === "rate-limited" ? MAX_ATTEMPTS_RATE_LIMITED : MAX_ATTEMPTS;
  return answer === "retry" && attempt < most
    ? { action: "retry" }
    : { action: "fail", outcome: OUTCOMES[kind] };
}

function kindOf(failure: AttemptFailure): FailureKind {
  switch (failure.kind) {
    case "lost":
      return "lost";
    case "unreachable":
      return failure.isLasting ? "unreachable-lasting" : "unreachable";
    case "status":
      if (failure.status === 429) {
        return "rate-limited";
      }
      return failure.status >= 500 || failure.status === 408 ? "server-failed" : "refused";
  }
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
