import { ApiError, ConfigError } from "../errors.ts";
import { parseBaseUrl } from "./allowed-hosts.ts";
import { sendOnce, type AttemptEnd } from "./attempt.ts";
import type { Clock } from "./clock.ts";
import { withExchange } from "./failed-exchange.ts";
import { describeCancelled, describeMissingReply, LOOK_BEFORE_SENDING_AGAIN } from "./missing-reply.ts";
import { NO_REPLY, readRateHeaders } from "./rate-headers.ts";
import type { RateBudget } from "./rate-budget.ts";
import { describeRedirect, describeRefusal, isRedirect } from "./refusal.ts";
import { judgeAttempt, parseRetryAfterMs, retryDelayMs, type HttpMethod } from "./retry-timing.ts";

const DEFAULT_TIMEOUT_MS = 60_000;

export interface TransportRequest {
  readonly method: HttpMethod;
  /** From the base URL on, beginning with a slash: `/articles/12`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /**
   * Cancels the request: while it waits, and a read also on its way. A write on its way is let finish
   * within its time, because nobody would know whether it was carried out.
   */
  readonly signal?: AbortSignal | undefined;
}

interface TransportReply {
  readonly status: number;
  /** Parsed JSON; null where the reply was empty. */
  readonly body: unknown;
}

/** A request is about to be tried again. */
export interface RetryEvent {
  readonly kind: "retry";
  readonly method: HttpMethod;
  readonly path: string;
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** HTTP status, or null when no reply came. */
  readonly status: number | null;
  /** Time until the next attempt in milliseconds; null where the rate limiter decides. */
  readonly waitMs: number | null;
}

export interface TransportOptions {
  /** Scheme, host and perhaps a path: `https://api.intercom.io`. */
  readonly baseUrl: string;
  readonly token: string;
  /** Sent as `Intercom-Version`. */
  readonly apiVersion: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly limiter: RateBudget;
  /** For each attempt, reading the reply included. Default 60 seconds. */
  readonly timeoutMs?: number | undefined;
  /** Hosts beyond Intercom's and this machine that a person allowed the token to be sent to. */
  readonly allowedHosts?: readonly string[];
  readonly onEvent?: ((event: RetryEvent) => void) | undefined;
}

/** Sends requests to one Intercom workspace. Knows HTTP, not resources. */
export interface Transport {
  /**
   * Sends a request and resolves to its 2xx reply. What certainly was not carried out is tried again a
   * few times; a write whose outcome is unknown never is. Throws ApiError otherwise.
   */
  request(request: TransportRequest): Promise<TransportReply>;
}

/** Throws ConfigError where the token may not be sent to the base URL, or cannot be a token. */
export function createTransport(options: TransportOptions): Transport {
  const { token, apiVersion, clock, limiter, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const baseUrl = parseBaseUrl(options.baseUrl, options.allowedHosts);
  assertToken(token);

  async function sendInSlot(request: TransportRequest): Promise<AttemptEnd> {
    const slot = await limiter.acquire(request.signal);
    let observation = NO_REPLY;
    try {
      const end = await sendOnce(requestUrl(baseUrl, request), requestInit(request, { token, apiVersion }), {
        fetch: options.fetch,
        clock,
        timeoutMs,
        signal: request.method === "GET" ? request.signal : undefined,
      });
      if (end.kind === "reply") {
        const { status, headers } = end.response;
        observation = readRateHeaders(status, headers, retryAfterMs(end));
      }
      return end;
    } finally {
      slot.finish(observation);
    }
  }

  function retryAfterMs(end: AttemptEnd): number | null {
    if (end.kind !== "reply") {
      return null;
    }
    const { headers } = end.response;
    // A time is meant by the server's own clock.
    const serverMs = Date.parse(headers.get("date") ?? "");
    return parseRetryAfterMs(headers.get("retry-after"), Number.isNaN(serverMs) ? clock.nowMs() : serverMs);
  }

  async function waitToRetry(
    end: AttemptEnd,
    { method, path, signal }: TransportRequest,
    attempt: number,
  ): Promise<void> {
    const status = end.kind === "reply" ? end.response.status : null;
    // After a 429 the limiter holds everybody back, this request too.
    const waitMs =
      status === 429
        ? null
        : retryDelayMs({ attempt, retryAfterMs: retryAfterMs(end), random: options.random() });
    options.onEvent?.({ kind: "retry", method, path, attempt, status, waitMs });
    if (waitMs !== null) {
      await clock.sleep(waitMs, signal);
    }
  }

  async function send(
    request: TransportRequest,
    noteEnd: (end: AttemptEnd) => void,
  ): Promise<TransportReply> {
    const name = `${request.method} ${request.path}`;
    for (let attempt = 1; ; attempt += 1) {
      const end = await sendInSlot(request).catch((error: unknown) => {
        // Only waiting for a slot is cancelled this way; sending never rejects.
        throw isCancelled(request) ? describeCancelled(name) : error;
      });
      noteEnd(end);
      const details = { request: name, baseUrl, apiVersion, token, timeoutMs, attempts: attempt };
      if (end.kind === "reply") {
        const { response, text } = end;
        if (response.ok) {
          return { status: response.status, body: readBody(text, request) };
        }
        if (isRedirect(response)) {
          throw describeRedirect(details, response);
        }
        const verdict = judgeAttempt(request.method, { kind: "status", status: response.status }, attempt);
        if (verdict.action === "fail") {
          throw describeRefusal({ ...details, response, text, outcome: verdict.outcome });
        }
      } else {
        if (request.method === "GET" && isCancelled(request)) {
          throw describeCancelled(name);
        }
        const verdict = judgeAttempt(request.method, end.failure, attempt);
        if (verdict.action === "fail") {
          throw describeMissingReply({ ...details, end, outcome: verdict.outcome });
        }
      }
      await waitToRetry(end, request, attempt);
    }
  }

  return {
    async request(request) {
      let last: AttemptEnd | undefined;
      try {
        return await send(request, (end) => (last = end));
      } catch (error) {
        throw error instanceof ApiError && last !== undefined
          ? withExchange(error, {
              method: request.method,
              url: requestUrl(baseUrl, request),
              headers: requestHeaders(request, { token, apiVersion }),
              body: request.body,
              end: last,
              token,
            })
          : error;
      }
    },
  };
}

function isCancelled({ signal }: TransportRequest): boolean {
  return signal?.aborted === true;
}

function requestUrl(baseUrl: URL, { path, query = {} }: TransportRequest): URL {
  // Put behind the base URL as text: `new URL("//elsewhere", baseUrl)` would change the host.
  const url = new URL(`${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}${path}`);
  for (const [key, value] of Object.entries(query)) {
    url.searchParams.set(key, String(value));
  }
  return url;
}

function requestInit(
  request: TransportRequest,
  identity: { readonly token: string; readonly apiVersion: string },
): RequestInit {
  const { method, body } = request;
  const headers = requestHeaders(request, identity);
  return body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
}

function requestHeaders(
  { body }: TransportRequest,
  { token, apiVersion }: { readonly token: string; readonly apiVersion: string },
): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    Accept: "application/json",
    "Intercom-Version": apiVersion,
    "User-Agent": "helpferry",
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
  };
}

function readBody(text: string, { method, path }: TransportRequest): unknown {
  if (text.trim() === "") {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    const isWrite = method !== "GET";
    throw new ApiError({
      code: "reply-unreadable",
      message: `${method} ${path} was answered with something that is not JSON`,
      hint: isWrite
        ? LOOK_BEFORE_SENDING_AGAIN
        : "Check that the base URL is Intercom's API and no proxy answers for it.",
      outcome: isWrite ? "unknown" : "refused",
      status: 200,
    });
  }
}

function assertToken(token: string): void {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigError({
      code: "token-malformed",
      message:
        "The access token is empty or has characters that no Intercom token has, such as spaces or quotes",
      hint: "Copy the token again from Intercom's Developer Hub (Configure, Authentication).",
    });
  }
}
