import {
  fieldPlaces,
  fieldRule,
  isSameValue,
  valueAt,
  type LiveObject,
  type Workspace,
} from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { Applied } from "./apply-operation.ts";
import type { Problem } from "./journal.ts";

/**
 * Lets the first write of each kind go alone. It is read back before the next of its kind may start: that
 * an update keeps the locales and fields it does not name is documented by examples only.
 */
export class CanaryGate {
  readonly #running = new Map<string, Promise<boolean>>();

  /** Runs a write, alone if it is the first of its kind. `prove` throws where the workspace lost something. */
  async run(
    operation: Operation,
    write: () => Promise<Applied>,
    prove: (applied: Applied) => Promise<void>,
  ): Promise<Applied> {
    const kind = `${operation.action}:${operation.resource}`;
    for (let first = this.#running.get(kind); first !== undefined; first = this.#running.get(kind)) {
      if (await first) {
        return write();
      }
      if (this.#running.get(kind) === first) {
        this.#running.delete(kind);
      }
    }
    let settle: (proved: boolean) => void = () => undefined;
    this.#running.set(kind, new Promise((resolve) => (settle = resolve)));
    let proved = false;
    try {
      const applied = await write();
      if (applied.outcome === "done" && applied.before !== undefined) {
        await prove(applied);
        proved = true;
      }
      return applied;
    } finally {
      settle(proved);
    }
  }
}

/** Reads a written object back. Resolves to a problem where something that was not sent is gone. */
export async function findLoss(
  operation: Operation,
  { before, remoteId }: Applied,
  workspace: Workspace,
): Promise<Problem | undefined> {
  if (remoteId === null) {
    return undefined;
  }
  const after = await workspace.read(operation.resource, remoteId);
  const lost = before === null || before === undefined ? undefined : findLostPlace(operation, before, after);
  if (lost === undefined) {
    return undefined;
  }
  return {
    code: "canary-lost-content",
    message: `Writing ${operation.resource} ${operation.key} ("${operation.name}") changed ${lost}, which was not sent: this workspace does not merge updates as documented. Nothing more was written.`,
    hint: `The object as it was stands in the run's journal, under operation ${operation.id}.`,
  };
}

function findLostPlace(operation: Operation, before: LiveObject, after: LiveObject): string | undefined {
  const sent = new Set(operation.changes.map(({ locale, field }) => `${locale ?? "-"}/${field}`));
  for (const place of fieldPlaces(before)) {
    const key = `${place.locale ?? "-"}/${place.field}`;
    const kind = fieldRule(operation.resource, place.field)?.kind ?? "text";
    const isKept = isSameValue(kind, valueAt(before, place), valueAt(after, place));
    if (!sent.has(key) && !isKept) {
      return `${place.field}${place.locale === null ? "" : ` in ${place.locale}`}`;
    }
  }
  return undefined;
}

/** True for the error that ends a run because of what a canary found. */
export class CanaryStop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
