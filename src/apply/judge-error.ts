import { ApiError, type HelpferryError } from "../errors.ts";
import type { Workspace } from "../model/index.ts";
import type { Settled } from "./journal.ts";
import type { Problem } from "./types.ts";

/** What an error says of the write that threw it. */
export interface Judgement {
  readonly outcome: Settled["outcome"];
  readonly problem: Problem;
  /** True where every further write would fail alike: going on would only turn a pause into failures. */
  readonly endsRun: boolean;
}

/** Errors of the way to the workspace, not of one object. */
const OF_THE_WAY: readonly string[] = ["connection-failed", "rate-limited"];

/**
 * Judges what a write threw. A refused token is asked after: Intercom answers 401 also where one author
 * lacks the right to publish, and that is a failure of one article.
 */
export async function judgeError(
  error: HelpferryError,
  workspace: Pick<Workspace, "identify">,
): Promise<Judgement> {
  const problem = toProblem(error);
  if (!(error instanceof ApiError)) {
    return { outcome: "failed", problem, endsRun: false };
  }
  if (error.code === "request-cancelled") {
    return { outcome: "not-attempted", problem, endsRun: false };
  }
  if (error.outcome === "unknown") {
    return { outcome: "unknown", problem, endsRun: false };
  }
  if (OF_THE_WAY.includes(error.code) || (error.status === 401 && !(await isTokenTaken(workspace)))) {
    return { outcome: "not-attempted", problem, endsRun: true };
  }
  return { outcome: "failed", problem, endsRun: false };
}

async function isTokenTaken(workspace: Pick<Workspace, "identify">): Promise<boolean> {
  try {
    await workspace.identify();
    return true;
  } catch (error) {
    if (error instanceof ApiError) {
      return false;
    }
    throw error;
  }
}

/** An error as data of a result. */
export function toProblem(error: HelpferryError): Problem {
  const { code, message, hint } = error;
  const said = error instanceof ApiError ? error.said : undefined;
  return { code, message, ...(hint === undefined ? {} : { hint }), ...(said === undefined ? {} : { said }) };
}
