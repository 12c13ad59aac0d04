import { ApiError, type FailedExchange } from "../errors.ts";
import type { AttemptEnd } from "./attempt.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { HttpMethod } from "./retry-timing.ts";

/** A request that failed, and how its last attempt ended. */
export interface ExchangeDetails {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly end: AttemptEnd | undefined;
  readonly token: string;
}

/** Most characters of a reply that are kept: enough for any refusal of Intercom's. */
const MOST_REPLY_CHARS = 20_000;

/**
 * The error with the request and its reply, for whoever wants to see or repeat it: without authorization, and
 * with everything that looks like a secret masked, wherever it stands.
 */
export function withExchange(error: ApiError, details: ExchangeDetails): ApiError {
  const { method, url, headers, body, end, token } = details;
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "authorization");
  const exchange: FailedExchange = {
    method,
    url: maskSecrets(url.href, token),
    headers: Object.fromEntries(kept.map(([name, value]) => [name, maskSecrets(value, token)])),
    body: maskValue(body, token),
    status: end?.kind === "reply" ? end.response.status : null,
    reply: end?.kind === "reply" ? readReply(end.text.slice(0, MOST_REPLY_CHARS), token) : null,
  };
  const { code, message, hint, cause, outcome, status, requestId, said } = error;
  return new ApiError({
    code,
    message,
    outcome,
    status,
    exchange,
    ...(hint === undefined ? {} : { hint }),
    ...(cause === undefined ? {} : { cause }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(said === undefined ? {} : { said }),
  });
}

/** A reply as JSON where it is some, else as text. */
function readReply(text: string, token: string): unknown {
  try {
    return maskValue(JSON.parse(text), token);
  } catch {
    return maskSecrets(text, token);
  }
}

/** A JSON value in which no text and no key holds a secret. */
function maskValue(value: unknown, token: string): unknown {
  if (typeof value === "string") {
    return maskSecrets(value, token);
  }
  if (Array.isArray(value)) {
    return value.map((inner) => maskValue(inner, token));
  }
  if (typeof value !== "object" || value === null) {
    return value ?? null;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [maskSecrets(key, token), maskValue(inner, token)]),
  );
}
