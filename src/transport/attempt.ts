import type { Clock } from "./clock.ts";
import { classifyNetworkFailure } from "./network-failure.ts";
import type { AttemptFailure } from "./retry-timing.ts";

/** How one attempt ended: with a reply, read to its last byte, or with none. */
export type AttemptEnd =
  | { readonly kind: "reply"; readonly response: Response; readonly text: string }
  | {
      readonly kind: "no-reply";
      readonly failure: AttemptFailure;
      readonly error: unknown;
      readonly isTimedOut: boolean;
    };

export interface AttemptOptions {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Reading the reply included. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Sends a request once, within its time, and reads the whole reply. Never rejects, follows no redirect. */
export async function sendOnce(url: URL, init: RequestInit, options: AttemptOptions): Promise<AttemptEnd> {
  const cancel = new AbortController();
  const ended = new AbortController();
  let isTimedOut = false;
  const abort = (): void => cancel.abort();
  options.signal?.addEventListener("abort", abort, { once: true });
  void watchTime();
  try {
    // A redirect would carry the token to wherever the reply says.
    const response = await options.fetch(url, { ...init, redirect: "manual", signal: cancel.signal });
    return { kind: "reply", response, text: await response.text() };
  } catch (error) {
    return { kind: "no-reply", failure: classifyNetworkFailure(error), error, isTimedOut };
  } finally {
    ended.abort();
    options.signal?.removeEventListener("abort", abort);
  }

  async function watchTime(): Promise<void> {
    await options.clock.sleep(options.timeoutMs, ended.signal);
    if (!ended.signal.aborted) {
      isTimedOut = true;
      abort();
    }
  }
}
