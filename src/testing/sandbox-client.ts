import { createWorkspaceClient, type ClientEvent } from "../client/index.ts";
import type { LocaleCode, Workspace } from "../model/index.ts";
import { createRateLimiter, createTransport, type RetryEvent } from "../transport/index.ts";
import type { RunningSandbox } from "./sandbox-server.ts";
import { createSkippingClock, REQUEST_TIMEOUT_MS } from "./skipping-clock.ts";

export interface SandboxClientOptions {
  readonly fetch?: typeof fetch;
  readonly apiVersion?: string;
  readonly defaultLocale?: LocaleCode;
  readonly signal?: AbortSignal;
}

export interface SandboxClient {
  readonly workspace: Workspace;
  /** Retries and findings so far, oldest first. */
  readonly events: readonly (ClientEvent | RetryEvent)[];
}

/** A client of a running sandbox, over loopback; it does not really wait between retries. */
export function connectToSandbox(
  sandbox: Pick<RunningSandbox, "url" | "token">,
  { fetch: send = fetch, apiVersion = "2.9", defaultLocale, signal }: SandboxClientOptions = {},
): SandboxClient {
  const clock = createSkippingClock();
  const random = (): number => 0;
  const limiter = createRateLimiter({ clock, random });
  const events: (ClientEvent | RetryEvent)[] = [];
  const onEvent = (event: ClientEvent | RetryEvent): void => void events.push(event);
  const transport = createTransport({
    baseUrl: sandbox.url,
    token: sandbox.token,
    apiVersion,
    fetch: send,
    clock,
    random,
    limiter,
    timeoutMs: REQUEST_TIMEOUT_MS,
    onEvent,
  });
  const workspace = createWorkspaceClient({ transport, limiter, apiVersion, defaultLocale, signal, onEvent });
  return { workspace, events };
}
