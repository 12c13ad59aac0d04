import { NdjsonIndex, type NdjsonLine } from "../files/index.ts";
import type { LiveObject, RemoteId } from "../model/index.ts";
import { isOpen, journalPath, type Intent, type JournalRecord, type Settled } from "./journal.ts";

/** What a run did to one object of the workspace. */
export interface RunWrite {
  /** The object before the run's first request for it; null for one that it created. */
  readonly before: LiveObject | null;
  /** What the workspace held after; undefined for one that was deleted. */
  readonly left: LiveObject | undefined;
  readonly remoteId: RemoteId | null;
  /** Ids of changes that were not written. */
  readonly notWritten: ReadonlySet<string>;
  /** True where the request changed more than what was sent. */
  readonly lostMore: boolean;
}

/** What a run did, by operation. */
export interface RunWrites {
  /** Undefined where it sent nothing for the operation, or nothing that was carried out. */
  of(operationId: string): Promise<RunWrite | undefined>;
  /** Operations of which nobody knows whether they were carried out. */
  readonly open: number;
  close(): Promise<void>;
}

/**
 * Reads from the journal of a run what it did. Memory holds two places for each operation.
 *
 * What was there before an object's first request counts: a later one of the same operation may have found what
 * the first had left. A request that was refused changed nothing.
 */
export async function readWrites(runFolder: string): Promise<RunWrites> {
  const states = new Map<string, OperationState>();
  const index = await NdjsonIndex.open(journalPath(runFolder), (line) => noteLine(states, line), {
    dropTornTail: true,
  });
  const read = async (key: string | undefined): Promise<JournalRecord | undefined> =>
    key === undefined ? undefined : ((await index.read(key)) as unknown as JournalRecord | undefined);
  return {
    open: [...states.values()].filter(({ isOpen: open }) => open).length,
    of: async (operationId) => {
      const { intent, outcome } = states.get(operationId) ?? NOTHING;
      const [first, last] = [await read(intent), await read(outcome)];
      return first?.type === "intent" && last?.type === "outcome" ? toWrite(first, last) : undefined;
    },
    close: async () => index.close(),
  };
}

/** Where the first intent and the last outcome of an operation stand. */
interface OperationState {
  readonly intent?: string | undefined;
  readonly outcome?: string;
  readonly isOpen: boolean;
}

const NOTHING: OperationState = { isOpen: false };

function noteLine(
  states: Map<string, OperationState>,
  { value, lineNumber }: NdjsonLine,
): string | undefined {
  const record = value as unknown as JournalRecord | { readonly type: "journal" };
  if (record.type === "journal") {
    return undefined;
  }
  const key = String(lineNumber);
  const earlier = states.get(record.operationId) ?? NOTHING;
  if (record.type === "intent") {
    states.set(record.operationId, { ...earlier, intent: earlier.intent ?? key, isOpen: true });
    return earlier.intent === undefined ? key : undefined;
  }
  const mayHaveWritten = isOpen(record) || record.outcome === "done" || record.returned !== undefined;
  states.set(record.operationId, {
    intent: mayHaveWritten ? earlier.intent : undefined,
    outcome: key,
    isOpen: isOpen(record),
  });
  return key;
}

function toWrite({ before }: Intent, settled: Settled): RunWrite | undefined {
  const { outcome, returned, remoteId, conflicts = [], settled: decided = [], problem } = settled;
  if (outcome !== "done" && returned === undefined) {
    return undefined;
  }
  const theirs = decided.filter((one) => one.settled === "theirs");
  return {
    before,
    left: returned,
    remoteId,
    notWritten: new Set([...conflicts, ...theirs].map(({ changeId }) => changeId)),
    lostMore: problem?.code === LOST_CONTENT,
  };
}

/** The code of a write that changed what was not sent. */
export const LOST_CONTENT = "canary-lost-content";
