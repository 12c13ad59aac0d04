import { createHash } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";
import { ConflictError } from "../errors.ts";
import { readPlan, writePlan, type Operation, type PlanHeader } from "../plan/index.ts";
import { narrowToApproved, readDecisions, reviewPath, standingOf } from "../review/index.ts";
import { narrowCost } from "./approve/narrow-cost.ts";

export interface ApproveOptions {
  /** The plan file that was reviewed. */
  readonly plan: string;
  /** Where to put the plan of what is approved. Default: beside it. */
  readonly folder?: string;
}

/** The plan of what is approved of another. */
export interface ApprovedPlan {
  readonly path: string;
  readonly header: PlanHeader;
}

/**
 * Writes what is approved of a plan as a plan of its own, in which everything else is held. The name of the file
 * says which decisions it goes by: `march.approved-1f9a2b3c.ndjson`. The same decisions give the same file again, so
 * that a run of it can be resumed and undone whatever is decided afterwards.
 *
 * Throws ConflictError where nobody has reviewed the plan, or where it is not the plan that was reviewed.
 */
export async function approvePlan({ plan: path, folder }: ApproveOptions): Promise<ApprovedPlan> {
  const plan = await readPlan(path);
  const { header } = plan;
  refuseApproved(header, path);
  const { said, isBegun } = await readDecisions(reviewPath(path), header.planId);
  if (!isBegun) {
    throw new ConflictError({
      code: "not-reviewed",
      message: `Cannot apply what is approved of ${path}: nobody has reviewed it. Nothing was written.`,
      hint: "helpferry review <plan> opens it for approving.",
    });
  }
  const isApproved = (changeId: string): boolean => standingOf(said.get(changeId)) === "approved";
  const operations = (): AsyncIterable<Operation> => narrowToApproved(plan.operations(), isApproved);
  const name = await nameDecisions(operations());
  const stem = path.replace(/\.ndjson$/i, "");
  const out = `${folder === undefined ? stem : join(folder, "plan")}.approved-${name}.ndjson`;
  const snapshot = relative(dirname(resolve(out)), resolve(dirname(path), header.snapshot));
  const { baseHash, liveHash, cost, workspaceId, workspaceName, apiVersion, createdAt } = header;
  return {
    path: out,
    header: await writePlan({
      path: out,
      target: {
        workspaceId,
        workspaceName,
        apiVersion,
        snapshot,
        createdAt,
        approvedOf: header.planId,
        ...(header.rollbackOf === undefined ? {} : { rollbackOf: header.rollbackOf }),
        ...(header.selection === undefined ? {} : { selection: header.selection }),
      },
      operations: operations(),
      finish: (counts) => ({ baseHash, liveHash, cost: narrowCost(cost, counts) }),
    }),
  };
}

/** Throws ConflictError for a plan that is already what was approved of another. */
export function refuseApproved({ approvedOf }: PlanHeader, path: string): void {
  if (approvedOf !== undefined) {
    throw new ConflictError({
      code: "already-approved",
      message: `Cannot review ${path}: it is what was approved of plan ${approvedOf}.`,
      hint: "Apply it as it is, without --approved; or review the plan that it was made from.",
    });
  }
}

const NAME_CHARS = 8;

/** A few characters that stand for what is approved. */
async function nameDecisions(operations: AsyncIterable<Operation>): Promise<string> {
  const hash = createHash("sha256");
  for await (const { action, changes } of operations) {
    if (action !== "hold") {
      hash.update(`${changes.map(({ changeId }) => changeId).join("\n")}\n`);
    }
  }
  return hash.digest("hex").slice(0, NAME_CHARS);
}
