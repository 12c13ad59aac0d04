import { isJsonObject, type JsonValue } from "../model/index.ts";
import { checkToken } from "./auth.ts";
import type { SandboxContent } from "./content.ts";
import { FaultControl, type Fault } from "./faults.ts";
import type { ForeignTraffic } from "./foreign-traffic.ts";
import { RateWindow, type WindowUse } from "./rate-window.ts";
import { readRequestBody } from "./read-request-body.ts";
import { notFound, Refusal } from "./refusal.ts";
import { ConnectionBrokenError, errorReply, jsonReply } from "./reply.ts";
import type { RequestLogEntry } from "./request-log.ts";
import { matchRoute, type Call } from "./router.ts";
import { routes } from "./routes.ts";
import { createState, readContent, readLastIds, type LastIds } from "./state.ts";
import { resolveSwitches, type SwitchSettings } from "./switches.ts";
import { checkVersion } from "./version.ts";

/** 10,000 requests a minute, counted in windows of 10 seconds: what Intercom gives a private app. */
const DEFAULT_RATE_LIMIT = 1667;
const DEFAULT_WINDOW_SECONDS = 10;
const DEFAULT_DELAY_MS = 1000;
const DEFAULT_MAX_BODY_BYTES = 10_000_000;
const DEFAULT_TOKEN = "sandbox-token";

export interface SandboxOptions {
  readonly content: SandboxContent;
  /** The last ids given by an earlier sandbox that this one goes on from. */
  readonly lastIds?: LastIds | undefined;
  /** Unix milliseconds by the sandbox's clock, which `Date`, the rate windows and every date written follow. */
  readonly now: () => number;
  /** 0 to 1: request ids, faults with a chance and foreign traffic in bursts. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly token?: string;
  /** False emulates a workspace that is not set up for several languages. True unless given. */
  readonly multilingual?: boolean;
  /** Requests per window; 1667 unless given. */
  readonly rateLimit?: number;
  /** Length of a rate window in seconds; 10 unless given. */
  readonly windowSeconds?: number;
  /** Other programs whose requests count in the same rate windows. */
  readonly foreign?: ForeignTraffic;
  /** How long every reply takes: half of it passes before a write, half after. */
  readonly latencyMs?: number;
  readonly switches?: Partial<SwitchSettings>;
  readonly faults?: readonly Fault[];
  /** Larger requests are refused with 413; 10 MB unless given. */
  readonly maxBodyBytes?: number;
  /** Keeps what requests sent in the log. */
  readonly logBodies?: boolean;
  /** Called after each write, before its reply leaves, which waits for it. */
  readonly onWrite?: () => Promise<void>;
  /** Called with each rate window that is over, when the first request of a later one comes. */
  readonly onWindow?: (use: WindowUse) => void;
  /** Called for every request; where it is given, `log` stays empty. */
  readonly onRequest?: (entry: RequestLogEntry) => void;
}

/** Intercom's REST API 2.9 for one workspace in memory. */
export interface Sandbox {
  /** Answers a request. Rejects with ConnectionBrokenError where a fault took the reply away. */
  handle(request: Request): Promise<Response>;
  /** `handle` as a `fetch`, for clients that run in the same process. */
  readonly fetch: typeof fetch;
  readonly token: string;
  readonly maxBodyBytes: number;
  readonly switches: SwitchSettings;
  readonly faults: FaultControl;
  /** Every request so far, oldest first. */
  readonly log: readonly RequestLogEntry[];
  /**
   * What an editor does in Intercom's own app: the same routes, but no token, no rate limit, no fault,
   * no log.
   *
   * @param path path and query, `/articles/35`
   * @returns the reply's JSON
   * @throws Refusal where Intercom would refuse it
   */
  editInApp(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: JsonValue): JsonValue;
  /** A copy of everything in the workspace. */
  content(): SandboxContent;
  /** What `lastIds` of the next sandbox should be. */
  lastIds(): LastIds;
}

/** Starts an emulated workspace. Nothing listens yet: see `serveSandbox`. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { now, random, sleep, latencyMs = 0 } = options;
  const token = options.token ?? DEFAULT_TOKEN;
  const maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const switches = resolveSwitches(options.switches);
  const state = createState(options.content, options.multilingual ?? true, options.lastIds);
  const faults = new FaultControl(random, options.faults);
  const rateWindow = new RateWindow({
    limit: options.rateLimit ?? DEFAULT_RATE_LIMIT,
    windowSeconds: options.windowSeconds ?? DEFAULT_WINDOW_SECONDS,
    foreign: options.foreign,
    random,
    onWindow: options.onWindow,
  });
  const log: RequestLogEntry[] = [];
  const onRequest = options.onRequest ?? ((entry) => void log.push(entry));

  function carryOut(method: string, url: URL, body: JsonValue): JsonValue {
    const match = matchRoute(routes, method, url.pathname);
    if (match === undefined) {
      throw notFound();
    }
    const call: Call = {
      state,
      switches,
      url,
      params: match.params,
      body: isJsonObject(body) ? body : {},
      now: Math.floor(now() / 1000),
    };
    return match.route.handle(call);
  }

  async function answer(request: Request, seen: Seen): Promise<Response> {
    const { requestId } = seen;
    let headers: Readonly<Record<string, string>> = { "X-Request-Id": requestId };
    const url = new URL(request.url);
    seen.fault = faults.strike(request.method, url.pathname, "connection");
    if (seen.fault !== undefined) {
      throw new ConnectionBrokenError();
    }
    try {
      checkToken(request.headers, token);
      const rate = rateWindow.take(now());
      headers = { ...headers, ...rate.headers };
      if (!rate.allowed) {
        const retryAfter =
          switches["retry-after"] === "sent" ? { "Retry-After": String(rate.secondsLeft) } : {};
        headers = { ...headers, ...retryAfter };
        throw new Refusal(429, "rate_limit_exceeded", rate.message);
      }
      checkVersion(request);
      seen.body = await readRequestBody(request, maxBodyBytes);
      const fault = faults.strike(request.method, url.pathname, "request");
      seen.fault = fault;
      throwIfStruck(fault, "error-before-write");
      if (fault?.kind === "hang") {
        await waitForLeaving(request.signal);
      }
      const delayMs = latencyMs + (fault?.kind === "slow" ? (fault.delayMs ?? DEFAULT_DELAY_MS) : 0);
      await sleep(delayMs / 2);
      const reply = carryOut(request.method, url, seen.body ?? null);
      if (request.method !== "GET") {
        await options.onWrite?.();
      }
      await sleep(delayMs / 2);
      throwIfStruck(fault, "error-after-write");
      if (fault?.kind === "reply-lost") {
        throw new ConnectionBrokenError();
      }
      return jsonReply(reply, headers);
    } catch (error) {
      if (error instanceof Refusal) {
        return errorReply(error, requestId, headers);
      }
      throw error;
    }
  }

  async function handle(request: Request): Promise<Response> {
    const timeMs = now();
    const seen: Seen = { requestId: uuid(random), body: undefined, fault: undefined };
    const { pathname, search } = new URL(request.url);
    let status: number | null = null;
    try {
      const response = await answer(request, seen);
      status = response.status;
      response.headers.set("Date", new Date(now()).toUTCString());
      return response;
    } finally {
      onRequest({
        timeMs,
        durationMs: now() - timeMs,
        method: request.method,
        path: pathname + search,
        status,
        requestId: seen.requestId,
        ...(options.logBodies === true && seen.body !== undefined ? { body: seen.body } : {}),
        ...(seen.fault === undefined ? {} : { fault: seen.fault.kind }),
      });
    }
  }

  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    token,
    maxBodyBytes,
    switches,
    faults,
    log,
    editInApp: (method, path, body = {}) => carryOut(method, new URL(path, "http://sandbox.invalid"), body),
    content: () => readContent(state),
    lastIds: () => readLastIds(state),
  };
}

/** What becomes known of a request while it is answered. */
interface Seen {
  readonly requestId: string;
  body: JsonValue | undefined;
  fault: Fault | undefined;
}

function throwIfStruck(fault: Fault | undefined, kind: Fault["kind"]): void {
  if (fault?.kind === kind) {
    throw faultRefusal(fault.status ?? 503);
  }
}

/** Never answers: rejects once the client has left. */
async function waitForLeaving(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = (): void => reject(new ConnectionBrokenError());
    signal.addEventListener("abort", leave, { once: true });
    if (signal.aborted) {
      leave();
    }
  });
}

function faultRefusal(status: number): Refusal {
  return status === 429
    ? new Refusal(429, "rate_limit_exceeded", "The rate limit for the App has been exceeded")
    : new Refusal(status, status === 503 ? "service_unavailable" : "server_error", "Sandbox fault");
}

function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}
