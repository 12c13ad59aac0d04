import { estimatePace, MOST_CONCURRENT } from "../../model/index.ts";
import { countWrites, type PlanCost, type PlanCounts } from "../../plan/index.ts";

/** What a part of a plan costs: its own writes, and at most the reads of the whole. */
export function narrowCost(cost: PlanCost, counts: PlanCounts): PlanCost {
  const writes = countWrites(counts);
  const reads = writes === 0 ? 0 : cost.reads;
  const phases = [
    { requests: reads, inFlight: 1 },
    { requests: writes, inFlight: MOST_CONCURRENT },
  ].filter(({ requests }) => requests > 0);
  return {
    ...cost,
    writes,
    reads,
    durations: cost.durations.map(({ budget }) => {
      const { windows, seconds } = estimatePace(phases, { ...cost, budget });
      return { budget, windows, seconds: Math.round(seconds * 10) / 10 };
    }),
  };
}
