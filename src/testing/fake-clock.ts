import { createSimulatedClock, type SimulatedClock } from "../transport/index.ts";

/** A clock that stands still until a test lets time pass. */
export type FakeClock = SimulatedClock;

export function createFakeClock(startMs: number): FakeClock {
  return createSimulatedClock({ startMs });
}
