import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { replaceFile } from "../files/index.ts";
import { canonicalJson, type JsonValue } from "../model/index.ts";
import { OperationCounter } from "./count-operations.ts";
import {
  PLAN_FORMAT_VERSION,
  type Operation,
  type PlanCost,
  type PlanCounts,
  type PlanHeader,
} from "./types.ts";

/** What a header says beside what follows from the operations. */
export type PlanTarget = Pick<
  PlanHeader,
  | "workspaceId"
  | "workspaceName"
  | "apiVersion"
  | "snapshot"
  | "createdAt"
  | "comparison"
  | "selection"
  | "rollbackOf"
  | "approvedOf"
>;

export interface WritePlanInput {
  readonly path: string;
  readonly target: PlanTarget;
  /** Parents before children. Read once; never held in memory together. */
  readonly operations: AsyncIterable<Operation>;
  /** Called after the last operation: what only then is known. */
  readonly finish: (counts: PlanCounts) => {
    readonly baseHash: string;
    readonly liveHash: string;
    readonly cost: PlanCost;
  };
}

/**
 * Writes a plan file in one step: operations are spooled beside it first, because the header counts them.
 * Resolves to the header. Throws ConfigError (disk full …); nothing is left behind then.
 */
export async function writePlan(input: WritePlanInput): Promise<PlanHeader> {
  const spool = `${input.path}.${process.pid}.operations`;
  const counter = new OperationCounter();
  const hash = startPlanHash(input.target);
  try {
    await replaceFile(
      spool,
      (async function* lines() {
        for await (const operation of input.operations) {
          counter.add(operation);
          const line = `${JSON.stringify(operation)}\n`;
          hash.update(line);
          yield line;
        }
      })(),
    );
    const counts = counter.counts();
    const header: PlanHeader = {
      kind: input.target.comparison === undefined ? "helpferry-plan" : "helpferry-diff",
      formatVersion: PLAN_FORMAT_VERSION,
      planId: finishPlanHash(hash, counts),
      ...input.target,
      ...input.finish(counts),
      counts,
    };
    await replaceFile(
      input.path,
      (async function* pieces() {
        yield `${JSON.stringify(header)}\n`;
        yield* createReadStream(spool, { encoding: "utf8" }) as AsyncIterable<string>;
      })(),
    );
    return header;
  } finally {
    await rm(spool, { force: true });
  }
}

/** The plan id is a hash of the target, of what was meant, of the operations, line by line, and of their counts; not of the time. */
export function startPlanHash(
  target: Pick<
    PlanTarget,
    "workspaceId" | "apiVersion" | "comparison" | "selection" | "rollbackOf" | "approvedOf"
  >,
): ReturnType<typeof createHash> {
  const hash = createHash("sha256").update(`${target.workspaceId}\n${target.apiVersion}\n`);
  if (target.rollbackOf !== undefined) {
    hash.update(`rollback of ${target.rollbackOf}\n`);
  }
  if (target.approvedOf !== undefined) {
    hash.update(`approved of ${target.approvedOf}\n`);
  }
  // A header that was edited must not make a comparison pass for a plan, or a part for the whole.
  if (target.comparison !== undefined) {
    hash.update("comparison\n");
  }
  return target.selection === undefined
    ? hash
    : hash.update(`${canonicalJson(target.selection as unknown as JsonValue)}\n`);
}

export function finishPlanHash(hash: ReturnType<typeof createHash>, counts: PlanCounts): string {
  hash.update(canonicalJson(counts as unknown as JsonValue));
  return `p-${hash.digest("hex").slice(0, 16)}`;
}
