import { NO_OUTCOMES, type OperationResult, type Outcome, type Problem } from "../../apply/index.ts";
import type { Action, Operation } from "../../plan/index.ts";

/** How the operations of one kind ended, and in how many of them Intercom's rules rewrote what was sent. */
export interface KindTally {
  readonly action: Action;
  readonly resource: Operation["resource"];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly rewritten: number;
}

/** An operation that would not go as planned. */
export interface RehearsalConcern {
  readonly operationId: string;
  readonly resource: Operation["resource"];
  readonly key: Operation["key"];
  readonly name: string;
  readonly outcome: Outcome;
  readonly problem: Problem | null;
  /** The changes that this is about. */
  readonly changeIds: readonly string[];
}

export interface RunTally {
  /** In the order of the plan; what it holds is not among them. */
  readonly kinds: readonly KindTally[];
  readonly concerns: readonly RehearsalConcern[];
  /** Changes that would be stored in another form than they are sent. */
  readonly rewrittenChangeIds: readonly string[];
}

/** Counts the results of a run. What the plan holds is left out: it says so itself. */
export async function tallyRun(results: AsyncIterable<OperationResult>): Promise<RunTally> {
  const kinds = new Map<string, KindTally & { outcomes: Record<Outcome, number>; rewritten: number }>();
  const concerns: RehearsalConcern[] = [];
  const rewrittenChangeIds: string[] = [];
  for await (const result of results) {
    const { action, resource, outcome, changes } = result;
    if (action === "hold") {
      continue;
    }
    const key = `${action}:${resource}`;
    const kind = kinds.get(key) ?? {
      action,
      resource,
      outcomes: { ...NO_OUTCOMES },
      rewritten: 0,
    };
    kinds.set(key, kind);
    kind.outcomes[outcome] += 1;
    const rewritten = changes.filter((change) => change.outcome === "done" && change.returned !== undefined);
    kind.rewritten += Number(rewritten.length > 0);
    rewrittenChangeIds.push(...rewritten.map(({ changeId }) => changeId));
    if (outcome !== "done") {
      concerns.push(describeConcern(result));
    }
  }
  return { kinds: [...kinds.values()], concerns, rewrittenChangeIds };
}

function describeConcern(result: OperationResult): RehearsalConcern {
  const { operationId, resource, key, name, outcome, problem = null, changes } = result;
  const meant = changes.filter((change) => change.outcome !== "done");
  return {
    operationId,
    resource,
    key,
    name,
    outcome,
    problem,
    changeIds: meant.map(({ changeId }) => changeId),
  };
}
