import type { RequestStats } from "../model/index.ts";
import type { RateObservation } from "./rate-headers.ts";

/** Leave to send one request. */
export interface RateSlot {
  /** Must be called exactly once, with what the reply said or NO_REPLY. */
  finish(observation: RateObservation): void;
}

/**
 * Shares one workspace's request limit among all who send: every request started, retries too, takes a slot
 * first. A port: `createRateLimiter` is the one that needs nothing but the server's rate headers, and shares
 * with other processes through them. Another (a counter that several machines share) is passed to
 * `createTransport` or `openWorkspace` instead.
 */
export interface RateBudget {
  /** Resolves when a request may start, in the order of asking; rejects with the signal's reason. */
  acquire(signal?: AbortSignal): Promise<RateSlot>;
  /** What was asked and how it went, since the budget was made. */
  stats(): RequestStats;
}
