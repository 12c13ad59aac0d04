import { setMaxListeners } from "node:events";
import { createWorkspaceClient, type ClientEvent } from "../client/index.ts";
import type { LocaleCode, Workspace } from "../model/index.ts";
import {
  createRateLimiter,
  createSystemClock,
  createTransport,
  REGION_BASE_URLS,
  type Clock,
  type RateBudget,
  type RetryEvent,
} from "../transport/index.ts";

export interface OpenWorkspaceOptions {
  /** The access token of an app in the workspace. */
  readonly token: string;
  /** Default: Intercom's address for the US. */
  readonly baseUrl?: string;
  /** Default: 2.9. */
  readonly apiVersion?: string;
  /** The default locale of a workspace that names none. */
  readonly defaultLocale?: LocaleCode | undefined;
  /** Hosts beyond Intercom's and this machine that the token may be sent to. */
  readonly allowedHosts?: readonly string[];
  /** The part of each rate window that may be used, above 0 up to 1. Default: all that others leave. */
  readonly budget?: number | undefined;
  /** Shares the rate limit in another way than by the server's headers; `budget` is then its own affair. */
  readonly rateBudget?: RateBudget | undefined;
  /** How long a request may take, its reply included. Default: 60 seconds. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: typeof fetch;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** From 0 up to, not including, 1; spreads retries. Default: Math.random. */
  readonly random?: () => number;
  /** Stops lists between two pages, and writes that are not on their way yet. */
  readonly signal?: AbortSignal;
  /** Hears of retries and of what replies made helpferry wonder about. */
  readonly onEvent?: ((event: RetryEvent | ClientEvent) => void) | undefined;
}

/**
 * Opens a live workspace over HTTP, with one rate limiter for everything asked of it. Nothing is sent yet.
 * Throws ConfigError where the token may not be sent to the address.
 */
export function openWorkspace(options: OpenWorkspaceOptions): Workspace {
  const { apiVersion = "2.9", defaultLocale, signal, onEvent } = options;
  const { clock = createSystemClock(), random = Math.random } = options;
  const limiter = options.rateBudget ?? createRateLimiter({ clock, random, budget: options.budget });
  const transport = createTransport({
    token: options.token,
    baseUrl: options.baseUrl ?? REGION_BASE_URLS.us,
    apiVersion,
    allowedHosts: options.allowedHosts ?? [],
    fetch: options.fetch ?? globalThis.fetch,
    clock,
    random,
    limiter,
    timeoutMs: options.timeoutMs,
    onEvent,
  });
  if (signal !== undefined) {
    // Every request that waits listens to it: Node takes more than ten listeners for a leak.
    setMaxListeners(0, signal);
  }
  return createWorkspaceClient({ transport, limiter, apiVersion, defaultLocale, signal, onEvent });
}
