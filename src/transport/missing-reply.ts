import { ApiError, type RequestOutcome } from "../errors.ts";
import type { AttemptEnd } from "./attempt.ts";
import { maskCause } from "./mask-secrets.ts";
import { networkCode } from "./network-failure.ts";

export const LOOK_BEFORE_SENDING_AGAIN =
  "Look in the workspace whether the write is there before sending it again.";

export interface MissingReplyDetails {
  /** Method and path, e.g. `PUT /articles/12`. */
  readonly request: string;
  readonly end: Extract<AttemptEnd, { kind: "no-reply" }>;
  readonly outcome: RequestOutcome;
  /** How often it was sent. */
  readonly attempts: number;
  readonly timeoutMs: number;
  readonly baseUrl: URL;
  readonly token: string;
}

/** Turns a request without a reply into an ApiError that says how far it got. */
export function describeMissingReply(details: MissingReplyDetails): ApiError {
  const { end, outcome, attempts, baseUrl } = details;
  const { code, words } = recogniseMissingReply(details);
  const tried = attempts > 1 ? `, after ${attempts} attempts` : "";
  const open = outcome === "unknown" ? "; whether it was carried out is not known" : "";
  return new ApiError({
    code,
    message: `${details.request}: ${words}${tried}${open}`,
    hint:
      outcome === "unknown"
        ? LOOK_BEFORE_SENDING_AGAIN
        : `Check that ${baseUrl.origin} is right and can be reached from this machine.`,
    outcome,
    status: null,
    cause: maskCause(end.error, details.token),
  });
}

function recogniseMissingReply({ end, timeoutMs, baseUrl }: MissingReplyDetails): {
  code: string;
  words: string;
} {
  if (end.isTimedOut) {
    return { code: "timed-out", words: `no reply from ${baseUrl.host} within ${timeoutMs / 1000} s` };
  }
  const reason = networkCode(end.error);
  const inBrackets = reason === undefined ? "" : ` (${reason})`;
  return end.failure.kind === "unreachable"
    ? { code: "connection-failed", words: `${baseUrl.host} cannot be reached${inBrackets}` }
    : { code: "connection-lost", words: `the connection to ${baseUrl.host} broke${inBrackets}` };
}

/** A person cancelled a request that was not on its way yet, or a read. */
export function describeCancelled(request: string): ApiError {
  return new ApiError({
    code: "request-cancelled",
    message: `${request} was cancelled before it was carried out`,
    outcome: "not-sent",
    status: null,
  });
}
