import { ConflictError } from "../../errors.ts";
import { readDecisions, reviewPath, standingOf, type Decisions } from "../../review/index.ts";

/**
 * Throws ConflictError where somebody rejected changes of a plan that is to be carried out as a whole. Decisions about
 * an earlier plan of that name say nothing of this one.
 */
export async function refuseRejected(path: string, planId: string): Promise<void> {
  const { said } = await readOwnDecisions(path, planId);
  const rejected = [...said.values()].filter((decision) => standingOf(decision) === "rejected").length;
  if (rejected > 0) {
    throw new ConflictError({
      code: "rejected-in-review",
      message: `Cannot apply ${path} as a whole: in its review ${rejected} of its changes ${rejected === 1 ? "was" : "were"} rejected. Nothing was written.`,
      hint: "To write what was approved, add --approved; to write all of it all the same, --ignore-review.",
    });
  }
}

async function readOwnDecisions(path: string, planId: string): Promise<Pick<Decisions, "said">> {
  try {
    return await readDecisions(reviewPath(path), planId);
  } catch (error) {
    if (error instanceof ConflictError) {
      return { said: new Map() };
    }
    throw error;
  }
}
