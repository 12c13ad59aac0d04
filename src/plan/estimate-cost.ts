import type { PlanCost } from "./types.ts";

export interface CostInput {
  readonly writes: number;
  /** Objects in each live list that apply reads before writing and again to verify. */
  readonly liveObjects: number;
  /** Distinct kinds of write; the first of each is read back alone. */
  readonly canaries: number;
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
}

const OBJECTS_PER_PAGE = 50;
/** A usual round trip to Intercom and the requests in flight at a time, for plans that fit one window. */
const ROUND_TRIP_SECONDS = 0.3;
const IN_FLIGHT = 8;

/**
 * What applying costs: one request per write, the lists read once before and once after, one read per
 * canary. Where the requests need more than one rate window, the windows decide how long it takes.
 */
export function estimateCost(input: CostInput): PlanCost {
  const { writes, limitPerWindow, windowSeconds } = input;
  if (writes === 0) {
    return { writes, reads: 0, limitPerWindow, windowSeconds, expectedSeconds: 0 };
  }
  const reads = 2 * Math.ceil(input.liveObjects / OBJECTS_PER_PAGE) + input.canaries;
  const requests = writes + reads;
  const unlimited = (requests * ROUND_TRIP_SECONDS) / IN_FLIGHT;
  const fullWindows =
    limitPerWindow === null || limitPerWindow <= 0 ? 0 : Math.floor((requests - 1) / limitPerWindow);
  const expectedSeconds = Math.ceil(Math.max(unlimited, fullWindows * windowSeconds));
  return { writes, reads, limitPerWindow, windowSeconds, expectedSeconds };
}
