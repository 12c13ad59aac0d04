export { parseBaseUrl, REGION_BASE_URLS } from "./allowed-hosts.ts";
export type { Region } from "./allowed-hosts.ts";
export { createSystemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";
export { createRateLimiter } from "./rate-limiter.ts";
export type { RateBudget } from "./rate-budget.ts";
export { createTransport } from "./transport.ts";
export type { RetryEvent, Transport, TransportRequest } from "./transport.ts";
