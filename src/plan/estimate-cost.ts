import {
  allowedInWindow,
  concurrencyFor,
  estimatePace,
  LIST_PAGE_SIZE,
  MOST_CONCURRENT,
  RESOURCES,
  USUAL_ROUND_TRIP_MS,
  type PacePhase,
  type Resource,
} from "../model/index.ts";
import { countWrites } from "./count-operations.ts";
import { listStages, type Stage } from "./list-stages.ts";
import { ACTIONS, type Action, type PlanCost, type PlanCounts } from "./types.ts";

export interface CostInput {
  readonly counts: Pick<PlanCounts, "byResource">;
  /** Objects of each resource in the workspace: the lists of those written are read before and after, and before deletes. */
  readonly liveObjects: Readonly<Record<Resource, number>>;
  /** True where an operation names newsfeeds: their list is read too, before the first write. */
  readonly namesNewsfeeds: boolean;
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** From the start of a request to the end of its reply, as planning met it; null where it met none. */
  readonly roundTripMs: number | null;
  /** Most writes in flight. Default: as `apply` has it unless told otherwise. */
  readonly inFlight?: number;
  /** Shares of the limit to work the duration out for. Default: all of it, and what leaves others room. */
  readonly budgets?: readonly number[];
}

const BUDGETS = [1, 0.7] as const;

/**
 * What applying costs: every request that `apply` makes when nothing goes wrong, and how long they take from
 * the beginning of a window on, each window and each share of the limit considered.
 */
export function estimateCost(input: CostInput): PlanCost {
  const { limitPerWindow, windowSeconds } = input;
  const roundTripMs = input.roundTripMs ?? USUAL_ROUND_TRIP_MS;
  const phases = listPhases(input);
  const writes = listKinds(input).reduce((sum, count) => sum + count, 0);
  const requests = phases.reduce((sum, phase) => sum + phase.requests, 0);
  return {
    writes,
    reads: requests - writes,
    limitPerWindow,
    windowSeconds,
    roundTripMs,
    durations: (input.budgets ?? BUDGETS).map((budget) => {
      const pace = estimatePace(listPhases(input, budget), {
        limitPerWindow,
        windowSeconds,
        roundTripMs,
        budget,
      });
      return { budget, windows: pace.windows, seconds: Math.round(pace.seconds * 10) / 10 };
    }),
  };
}

/**
 * The requests of a run that may use so much of the limit, in the order `apply` makes them; none where
 * nothing is written.
 */
export function listPhases(input: CostInput, budget = 1): readonly PacePhase[] {
  const kinds = listKinds(input);
  if (kinds.length === 0) {
    return [];
  }
  const inFlight = Math.min(input.inFlight ?? MOST_CONCURRENT, usualInFlight(input, budget));
  const stages = listStages(input.counts);
  const opening = OPENING_READS + Number(input.namesNewsfeeds) + readsOfLocale(stages);
  return [
    ...stages.flatMap(({ resources, actions }, index) => [
      {
        requests:
          (index === 0 ? opening : 0) +
          listReads(input, resources, actions.includes("delete") ? "written" : "before"),
        inFlight: 1,
      },
      ...groupKinds(listKinds(input, actions), inFlight).flatMap(({ firsts, others }) => [
        // The first of a kind goes alone and is read back at once, before the others of its kind.
        { requests: firsts, inFlight: firsts },
        { requests: firsts, inFlight: firsts },
        { requests: others, inFlight },
      ]),
    ]),
    { requests: listReads(input, listWritten(input), "after"), inFlight: 1 },
  ];
}

/** As many as `apply` settles on. */
function usualInFlight({ limitPerWindow, windowSeconds, roundTripMs }: CostInput, budget: number): number {
  const wanted = concurrencyFor({
    allowed: limitPerWindow === null ? null : allowedInWindow(limitPerWindow, budget),
    windowMs: windowSeconds * 1000,
    roundTripMs: roundTripMs ?? USUAL_ROUND_TRIP_MS,
  });
  return Math.min(MOST_CONCURRENT, wanted);
}

/** Whose token it is, and the teammates. */
const OPENING_READS = 2;

/** Kinds whose writes are under way at the same time, because all of them have a place in flight. */
function groupKinds(
  kinds: readonly number[],
  inFlight: number,
): readonly { readonly firsts: number; readonly others: number }[] {
  const groups: { firsts: number; others: number }[] = [];
  for (const count of kinds) {
    const last = groups.at(-1);
    if (last !== undefined && last.firsts + last.others + count <= inFlight) {
      last.firsts += 1;
      last.others += count - 1;
    } else {
      groups.push({ firsts: 1, others: count - 1 });
    }
  }
  return groups;
}

/** How many writes there are of each kind. */
function listKinds(
  { counts }: CostInput,
  actions: readonly Action[] = ACTIONS.filter((action) => action !== "hold"),
): readonly number[] {
  return RESOURCES.flatMap((resource) => actions.map((action) => counts.byResource[resource][action])).filter(
    (count) => count > 0,
  );
}

function listWritten({ counts }: CostInput): readonly Resource[] {
  return RESOURCES.filter((resource) => countWrites(counts.byResource[resource]) > 0);
}

/** News does not name its locale: where nothing else is read first, one collection is asked for it. */
function readsOfLocale([first]: readonly Stage[]): number {
  return first?.resources.every((resource) => resource === "news-item") === true ? 1 : 0;
}

/** The pages of the lists as they are before the run, once all but the deletes is written, and after it. */
function listReads(
  { counts, liveObjects }: CostInput,
  resources: readonly Resource[],
  when: "before" | "written" | "after",
): number {
  return resources.reduce((sum, resource) => {
    const { create, delete: deleted } = counts.byResource[resource];
    const added = when === "before" ? 0 : create;
    const objects = liveObjects[resource] + added - (when === "after" ? deleted : 0);
    return sum + Math.max(1, Math.ceil(objects / LIST_PAGE_SIZE));
  }, 0);
}
