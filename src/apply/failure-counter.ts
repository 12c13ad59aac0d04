import type { FailureGroup, OperationResult } from "./types.ts";

/** Objects that are named of a group. */
const MOST_NAMED = 5;
/** Reasons that are told apart; what a server says of the rest is counted by its code alone. */
const MOST_REASONS = 50;

interface Group {
  readonly code: string;
  readonly reason: string;
  readonly hint: string | undefined;
  operations: number;
  readonly first: FailureGroup["first"][number][];
}

/** Groups what failed by its cause, as the results come by: a thousand refusals for one reason are one thing to mend. */
export class FailureCounter {
  readonly #groups = new Map<string, Group>();

  /** Counts an operation that failed, or was not attempted because another one failed. */
  add(result: OperationResult): void {
    const { problem, operationId, resource, key, name, reproducer } = result;
    if (problem === undefined || !isAboutFailure(result)) {
      return;
    }
    const exact = `${problem.code}\n${problem.said ?? ""}`;
    const id = this.#groups.has(exact) || this.#groups.size < MOST_REASONS ? exact : problem.code;
    const group = this.#groups.get(id) ?? {
      code: problem.code,
      reason: problem.said ?? problem.message,
      hint: problem.hint,
      operations: 0,
      first: [],
    };
    this.#groups.set(id, group);
    group.operations += 1;
    if (group.first.length < MOST_NAMED) {
      const named = { operationId, resource, key, name };
      group.first.push(reproducer === undefined ? named : { ...named, reproducer });
    }
  }

  /** The most frequent first. */
  list(): FailureGroup[] {
    return [...this.#groups.values()]
      .map(({ hint, ...group }) => ({ ...group, ...(hint === undefined ? {} : { hint }) }))
      .toSorted((left, right) => right.operations - left.operations);
  }
}

/** The codes of what was not attempted because something it waits for was not written. */
const BEHIND_ANOTHER: readonly string[] = ["parent-not-written", "child-not-deleted"];

/** True for what failed, and for what was not attempted because something else failed. */
export function isAboutFailure({ outcome, problem }: OperationResult): boolean {
  return (
    outcome === "failed" || (outcome === "not-attempted" && BEHIND_ANOTHER.includes(problem?.code ?? ""))
  );
}
