import type { PlanHeader } from "../plan/index.ts";
import { quoteArgument } from "./quote-argument.ts";

/** The command that carries out a plan, with what it has to be allowed, on a workspace of the config where one is named. */
export function formatApplyCommand(planFile: string, { counts }: PlanHeader, workspace?: string): string {
  return [
    "helpferry apply",
    quoteArgument(planFile),
    "--yes",
    ...(workspace === undefined ? [] : [`--workspace ${quoteArgument(workspace)}`]),
    ...(counts.delete > 0 ? [`--max-delete ${counts.delete}`] : []),
    ...(counts.residue > 0 ? ["--accept-residue"] : []),
  ].join(" ");
}
