import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { replaceFile } from "../files/index.ts";
import { canonicalJson, RESOURCES, type JsonValue, type LocaleCode, type Resource } from "../model/index.ts";
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
  "workspaceId" | "workspaceName" | "apiVersion" | "snapshot" | "createdAt" | "comparison"
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

/** The plan id is a hash of the target, of the operations, line by line, and of their counts; not of the time. */
export function startPlanHash(
  target: Pick<PlanTarget, "workspaceId" | "apiVersion" | "comparison">,
): ReturnType<typeof createHash> {
  const hash = createHash("sha256").update(`${target.workspaceId}\n${target.apiVersion}\n`);
  // A comparison whose header was edited must not pass for a plan.
  return target.comparison === undefined ? hash : hash.update("comparison\n");
}

export function finishPlanHash(hash: ReturnType<typeof createHash>, counts: PlanCounts): string {
  hash.update(canonicalJson(counts as unknown as JsonValue));
  return `p-${hash.digest("hex").slice(0, 16)}`;
}

class OperationCounter {
  #changes = 0;
  readonly #byResource = new Map<Resource, { create: number; update: number; hold: number }>();
  readonly #byLocale = new Map<LocaleCode, number>();

  add(operation: Operation): void {
    const counts = this.#byResource.get(operation.resource) ?? { create: 0, update: 0, hold: 0 };
    counts[operation.action] += 1;
    this.#byResource.set(operation.resource, counts);
    if (operation.action === "hold") {
      return;
    }
    this.#changes += operation.changes.length;
    for (const { locale } of operation.changes) {
      if (locale !== null) {
        this.#byLocale.set(locale, (this.#byLocale.get(locale) ?? 0) + 1);
      }
    }
  }

  counts(): PlanCounts {
    const total = { create: 0, update: 0, hold: 0 };
    const byResource: Partial<Record<Resource, typeof total>> = {};
    for (const resource of RESOURCES) {
      const counts = this.#byResource.get(resource) ?? { create: 0, update: 0, hold: 0 };
      byResource[resource] = counts;
      total.create += counts.create;
      total.update += counts.update;
      total.hold += counts.hold;
    }
    const locales = [...this.#byLocale].toSorted(([left], [right]) => (left < right ? -1 : 1));
    return {
      ...total,
      changes: this.#changes,
      byResource: byResource as Record<Resource, typeof total>,
      byLocale: Object.fromEntries(locales),
    };
  }
}
