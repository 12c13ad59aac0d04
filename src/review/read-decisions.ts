import { stat } from "node:fs/promises";
import { ConflictError, FormatError } from "../errors.ts";
import { fileError, isMissing, readNdjson, type NdjsonLine } from "../files/index.ts";
import { decisionSchema, reviewHeaderSchema, type Decision, type Said } from "./types.ts";

/** What was decided about a plan so far. */
export interface Decisions {
  /** The last decision on each change that anything was said of, by its id. */
  readonly said: ReadonlyMap<string, Said>;
  /** True where the file ends in half a line, which a killed process left and nobody was told was kept. */
  readonly isTorn: boolean;
  /** False where there is no file yet, or none with a whole line. */
  readonly isBegun: boolean;
}

/** Where the decisions about a plan stand: beside it, `march.review.ndjson` for `march.ndjson`. */
export function reviewPath(plan: string): string {
  return `${plan.replace(/\.ndjson$/i, "")}.review.ndjson`;
}

/**
 * Reads what was decided about a plan. The last decision on a change counts.
 *
 * Throws ConflictError where the decisions are about another plan: who approved that has not seen this one.
 * Throws FormatError for another version, and for a line that is none of a review.
 */
export async function readDecisions(path: string, planId: string): Promise<Decisions> {
  const said = new Map<string, Said>();
  let end = 0;
  for await (const line of readNdjson(path, { dropTornTail: true })) {
    end = line.offset + line.bytes.length;
    if (line.lineNumber === 1) {
      checkHeader(line, { path, planId });
    } else {
      addDecision(said, parseDecision(line, path));
    }
  }
  return { said, isTorn: (await sizeOf(path)) > end + 1, isBegun: end > 0 };
}

/** Takes a decision over those before it. */
export function addDecision(said: Map<string, Said>, decision: Decision): void {
  const { changes, verdict, comment, reviewer, at } = decision;
  for (const change of changes) {
    said.set(change, { verdict, comment, reviewer, at });
  }
}

function checkHeader(
  line: NdjsonLine,
  { path, planId }: { readonly path: string; readonly planId: string },
): void {
  const header = reviewHeaderSchema.safeParse(line.value);
  if (!header.success) {
    throw new FormatError({
      code: "not-a-review",
      message: `Cannot read decisions from ${path} line 1: found something else, wanted the header of a review of this version.`,
      hint: "Move the file away and review the plan again, or read it with the release of helpferry that wrote it.",
    });
  }
  if (header.data.planId !== planId) {
    throw new ConflictError({
      code: "review-of-other-plan",
      message: `Cannot use the decisions in ${path}: they are about plan ${header.data.planId}, and the plan is ${planId} now. What was approved there is not what would be written.`,
      hint: "Review the plan as it is now: helpferry review <plan> --start-over keeps the old decisions under another name.",
    });
  }
}

function parseDecision(line: NdjsonLine, path: string): Decision {
  const decision = decisionSchema.safeParse(line.value);
  if (!decision.success) {
    throw new FormatError({
      code: "not-a-decision",
      message: `Cannot read the decision in ${path} line ${line.lineNumber}: found something else, wanted a line that a review wrote.`,
      hint: "Take the line out, or put the file back as it was.",
      cause: decision.error,
    });
  }
  return decision.data;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) {
      return 0;
    }
    throw fileError("read", path, error);
  }
}
