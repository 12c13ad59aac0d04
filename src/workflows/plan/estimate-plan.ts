import type { Workspace } from "../../model/index.ts";
import { estimateCost, type PlanCost, type PlanCounts } from "../../plan/index.ts";
import type { LiveContent } from "../../snapshot/index.ts";

/** What applying a plan of these counts costs in a workspace as it was read for the plan. */
export function estimatePlan(
  counts: PlanCounts,
  {
    live,
    workspace,
    namesNewsfeeds,
  }: { readonly live: LiveContent; readonly workspace: Workspace; readonly namesNewsfeeds: boolean },
): PlanCost {
  const { limitPerWindow, windowSeconds, roundTripMs } = workspace.requests();
  return estimateCost({
    counts,
    liveObjects: {
      collection: live.of("collection").ids().length,
      section: live.of("section").ids().length,
      article: live.of("article").ids().length,
      "news-item": live.of("news-item").ids().length,
    },
    namesNewsfeeds,
    limitPerWindow,
    windowSeconds,
    roundTripMs,
  });
}
