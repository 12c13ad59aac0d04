import { sleepUntil } from "./sleep-until.ts";

/** Time as the transport and its rate limiter need it; a test passes one it turns itself. */
export interface Clock {
  /** Milliseconds since 1970, by this machine; never goes back. The server's clock may differ. */
  nowMs(): number;
  /** Resolves after the duration, or earlier when the signal fires; never rejects. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock; it runs on evenly where somebody sets the time of day. */
export function createSystemClock(): Clock {
  return {
    nowMs: () => performance.timeOrigin + performance.now(),
    sleep: async (durationMs, signal) =>
      sleepUntil((wake) => {
        const timer = setTimeout(wake, durationMs);
        return () => clearTimeout(timer);
      }, signal),
  };
}
