import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { fieldKind, hashObject, hashValue, valueAt } from "../model/index.ts";
import { OperationCounter, type Operation, type Plan, type PlanHeader } from "../plan/index.ts";
import type { IdMap } from "../snapshot/index.ts";
import { isAboutFailure } from "./failure-counter.ts";
import { findRun } from "./find-run.ts";
import { readResults } from "./finish-run.ts";
import { readJournal, type JournalRecord } from "./journal.ts";
import { listRuns } from "./run-folder.ts";
import type { RunSummary } from "./types.ts";

/**
 * Finds a run by its id, its folder, or as the `last` one.
 * Throws ConflictError where there is none, or where it did not come to its end: it is resumed instead.
 */
export async function findFinishedRun(reports: string, name: string): Promise<RunSummary> {
  const found = await findRun(reports, name);
  if (found === undefined) {
    throw new ConflictError({
      code: "no-such-run",
      message: `Cannot try again what failed in ${name}: ${reports} has no such run.`,
      hint: "`helpferry runs` lists those there are; --reports names another folder.",
    });
  }
  const { run } = found;
  if (run.status !== "finished") {
    throw new ConflictError({
      code: "run-not-finished",
      message: `Cannot try again what failed in run ${run.runId}: it did not come to its end.`,
      hint: `Go on with it first: ${run.resumeCommand}`,
    });
  }
  return run;
}

/** The earlier run whose failures the last unfinished run of a plan tries again; undefined where it does not. */
export async function findRetriedRun(
  reports: string,
  { planId, workspaceId }: PlanHeader,
): Promise<string | undefined> {
  const runs = await listRuns(reports);
  return runs.find(
    (run) => run.planId === planId && run.workspaceId === workspaceId && run.status !== "finished",
  )?.onlyFailedOf;
}

/**
 * A plan with only those operations that failed in an earlier run of it, or were not attempted because one of
 * these failed. Throws ConflictError where the run was one of another plan.
 */
export async function narrowToFailed(plan: Plan, reports: string, runId: string): Promise<Plan> {
  const run = await findFinishedRun(reports, runId);
  if (run.planId !== plan.header.planId) {
    throw new ConflictError({
      code: "other-plan",
      message: `Cannot try again what failed in run ${runId}: ${run.planFile} is plan ${plan.header.planId} now, and the run carried out ${run.planId}.`,
      hint: "Apply the plan as it is, or make a new one: it contains what is left.",
    });
  }
  const failed = new Set<string>();
  for await (const result of readResults(join(reports, runId))) {
    if (isAboutFailure(result)) {
      failed.add(result.operationId);
    }
  }
  const counter = new OperationCounter();
  async function* operations(): AsyncGenerator<Operation> {
    for await (const operation of plan.operations()) {
      if (failed.has(operation.id)) {
        yield { ...operation, dependsOn: operation.dependsOn.filter((id) => failed.has(id)) };
      }
    }
  }
  for await (const operation of operations()) {
    counter.add(operation);
  }
  return { header: { ...plan.header, counts: counter.counts() }, operations };
}

/**
 * The operations as they are to be tried again. What was written and came back as something else is written
 * over what came back: without that, the earlier run's own value would pass for somebody else's edit.
 */
export function withRetries(plan: Plan, earlierFolder: string, idMap: IdMap): Plan {
  return {
    header: plan.header,
    async *operations() {
      const journal = await readJournal(earlierFolder);
      try {
        for await (const operation of plan.operations()) {
          yield retry(operation, await journal.last(operation.id), idMap);
        }
      } finally {
        await journal.close();
      }
    },
  };
}

function retry(operation: Operation, record: JournalRecord | undefined, idMap: IdMap): Operation {
  const returned = record?.type === "outcome" && record.outcome === "done" ? record.returned : undefined;
  if (operation.action !== "update" || returned === undefined) {
    return operation;
  }
  const live = idMap.toWorkingObject(returned);
  return {
    ...operation,
    guardHash: operation.guardHash === null ? null : hashObject(live),
    changes: operation.changes.map((change) => ({
      ...change,
      before: valueAt(live, change) ?? null,
      liveHash: hashValue(fieldKind(operation.resource, change.field), valueAt(live, change)),
    })),
  };
}
