import { valueAt, type ContentObject, type JsonValue } from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import { compareReturned } from "./compare-returned.ts";
import { HOLD_PROBLEMS } from "./hold-problems.ts";
import { AMBIGUOUS, isOpen, type JournalRecord } from "./journal.ts";
import type {
  ChangeConflict,
  ChangeResult,
  OperationResult,
  Outcome,
  Problem,
  SettledConflict,
} from "./types.ts";

export interface ResultSources {
  readonly operation: Operation;
  /** The last record of the operation; undefined where it was never reached. */
  readonly record: JournalRecord | undefined;
  /**
   * The object read back after the run, in the snapshot's ids; null where it was not in the workspace any
   * more, undefined where nothing was read back.
   */
  readonly readBack: ContentObject | null | undefined;
}

type Evidence = Pick<ResultSources, "record" | "readBack">;
type KnownConflict = ChangeConflict & Partial<SettledConflict>;

/**
 * What became of an operation, change by change: from the plan, the journal and what was read back, and
 * from nothing else, so that a resumed run reports exactly as an undisturbed one. Pure.
 */
export function assembleResult({ operation, record, readBack }: ResultSources): OperationResult {
  const settled = record?.type === "outcome" ? record : undefined;
  const known = [...(settled?.conflicts ?? []), ...(settled?.settled ?? [])];
  const conflicts = new Map<string, KnownConflict>(known.map((conflict) => [conflict.changeId, conflict]));
  const changes = operation.changes.map((change) =>
    assembleChange(operation, change, { record, conflict: conflicts.get(change.changeId), readBack }),
  );
  const outcome = worstOutcome(changes, operation, record);
  const problem =
    findProblem(operation, record) ??
    (operation.action === "delete" ? findUndeleted(readBack) : findLateProblem(outcome, readBack));
  return {
    operationId: operation.id,
    action: operation.action,
    resource: operation.resource,
    key: operation.key,
    remoteId: settled?.remoteId ?? operation.remoteId,
    name: operation.name,
    place: operation.place,
    undo: operation.undo,
    outcome,
    ...(problem === undefined ? {} : { problem }),
    ...(settled?.reproducer === undefined ? {} : { reproducer: settled.reproducer }),
    ...(settled?.editedByOthers === undefined ? {} : { editedByOthers: settled.editedByOthers }),
    changes,
  };
}

function assembleChange(
  operation: Operation,
  change: Change,
  { record, conflict, readBack }: Evidence & { readonly conflict: KnownConflict | undefined },
): ChangeResult {
  const { changeId, locale, field, before, after } = change;
  const result = { changeId, locale, field, before, after };
  if (conflict !== undefined) {
    return assembleConflict(operation, change, { record, conflict, readBack });
  }
  if (operation.action === "hold" && change.base !== undefined) {
    const values = { base: change.base, theirs: before, ours: after };
    return { ...result, outcome: "not-attempted", conflict: values };
  }
  return { ...result, ...proveChange(operation, change, { record, readBack }) };
}

function assembleConflict(
  operation: Operation,
  change: Change,
  { record, conflict, readBack }: Evidence & { readonly conflict: KnownConflict },
): ChangeResult {
  const { changeId, locale, field, before, after } = change;
  const { base, theirs, ours, settled } = conflict;
  const result = { changeId, locale, field, before, after, conflict: { base, theirs, ours } };
  if (settled === "ours") {
    const proof = proveChange(operation, change, { record, readBack });
    return { ...result, ...proof, ...(outcomeOf(record) === "done" ? { settled } : {}) };
  }
  return settled === "theirs"
    ? { ...result, outcome: "done", settled }
    : { ...result, outcome: "conflicted" };
}

/** How a change ended that was to be written, and what the workspace made of it where that is something else. */
function proveChange(
  operation: Operation,
  change: Change,
  { record, readBack }: Evidence,
): Pick<ChangeResult, "outcome" | "returned"> {
  const outcome = outcomeOf(record);
  if (outcome !== "done") {
    return { outcome };
  }
  if (readBack === undefined || (operation.action === "delete" && readBack === null)) {
    return { outcome: "done" };
  }
  if (readBack === null) {
    return { outcome: "failed", returned: null };
  }
  if (operation.action === "delete") {
    return { outcome: "failed", returned: valueAt(readBack, change) ?? null };
  }
  const { returned, value } = compareReturned(operation, change, readBack);
  const shown: { readonly returned?: JsonValue } = returned === "as-sent" ? {} : { returned: value };
  return { outcome: returned === "different" ? "failed" : "done", ...shown };
}

/** Where a request went out and nobody knows what became of it, nothing better than a failure can be said. */
function outcomeOf(record: JournalRecord | undefined): Outcome {
  if (record === undefined) {
    return "not-attempted";
  }
  if (record.type === "intent") {
    return "failed";
  }
  if (record.outcome === "unknown") {
    return record.problem?.code === AMBIGUOUS ? "conflicted" : "failed";
  }
  return record.outcome;
}

function worstOutcome(
  changes: readonly ChangeResult[],
  operation: Operation,
  record: JournalRecord | undefined,
): Outcome {
  const order: readonly Outcome[] = ["failed", "conflicted", "not-attempted"];
  const worst = order.find((outcome) => changes.some((change) => change.outcome === outcome));
  return worst ?? (operation.action === "hold" ? "not-attempted" : outcomeOf(record));
}

function findProblem(operation: Operation, record: JournalRecord | undefined): Problem | undefined {
  if (operation.hold !== undefined) {
    return HOLD_PROBLEMS[operation.hold];
  }
  if (record === undefined) {
    return { code: "not-reached", message: "The run ended before it was reached." };
  }
  return isOpen(record) && (record.type === "intent" || record.problem?.code !== AMBIGUOUS)
    ? {
        code: "outcome-unknown",
        message: "The request was sent, but its reply never came: it may have been carried out.",
        hint: "Resume the run: it looks the object up before it sends anything again.",
      }
    : record.type === "outcome"
      ? record.problem
      : undefined;
}

/** What only reading back shows of a delete. */
function findUndeleted(readBack: ContentObject | null | undefined): Problem | undefined {
  return readBack === null || readBack === undefined
    ? undefined
    : {
        code: "still-there",
        message: "Intercom took the delete, but it was still in the workspace when everything was read back.",
        hint: "Look at it in Intercom; then make a new plan.",
      };
}

/** What only reading back shows. */
function findLateProblem(outcome: Outcome, readBack: ContentObject | null | undefined): Problem | undefined {
  if (readBack === null) {
    return {
      code: "gone-after-write",
      message: "It was written, but was not in the workspace any more when everything was read back.",
      hint: "Pull to see what is there now.",
    };
  }
  return outcome === "failed"
    ? {
        code: "read-back-differs",
        message:
          "Intercom took the request, but what it holds now is neither what was sent nor a known rewrite.",
        hint: "Compare the two below: Intercom left something out, or somebody has edited it since. Make a new plan to write it again.",
      }
    : undefined;
}
