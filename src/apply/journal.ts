import { join } from "node:path";
import { ConflictError, FormatError } from "../errors.ts";
import { createAppender, NdjsonIndex, readNdjson, type Disk } from "../files/index.ts";
import {
  isJsonObject,
  type FieldPlace,
  type JsonValue,
  type LiveObject,
  type RemoteId,
  type Resource,
} from "../model/index.ts";
import type { ChangeConflict, Outcome, Problem, SettledConflict } from "./types.ts";

/** A request is about to leave. What was there before it is kept, so that it can be brought back. */
export interface Intent {
  readonly type: "intent";
  readonly operationId: string;
  readonly resource: Resource;
  readonly remoteId: RemoteId | null;
  readonly at: string;
  /** As in `Sent`. */
  readonly serverAt?: string | null;
  readonly before: LiveObject | null;
  /** Conflicts that were settled with this request, as in `Settled`. */
  readonly settled?: readonly SettledConflict[];
  readonly editedByOthers?: readonly FieldPlace[];
}

/** What became of an operation; `unknown` where the reply never came and the write may have happened. */
export interface Settled {
  readonly type: "outcome";
  readonly operationId: string;
  readonly at: string;
  readonly outcome: Outcome | "unknown";
  readonly remoteId: RemoteId | null;
  /** What the workspace returned for the write. */
  readonly returned?: LiveObject;
  /** Changes that were not written because somebody else changed the same field. */
  readonly conflicts?: readonly ChangeConflict[];
  /** Conflicts that the run settled as it was asked to. */
  readonly settled?: readonly SettledConflict[];
  /** Other fields that people changed in the workspace since the last pull: they were kept as they are there. */
  readonly editedByOthers?: readonly FieldPlace[];
  readonly problem?: Problem;
  /** The file in the run's folder with the request that failed and its reply. */
  readonly reproducer?: string;
  /** For an unknown outcome: when the request left. */
  readonly sent?: Sent;
}

/** When a request left. */
export interface Sent {
  /** By this machine's clock. */
  readonly at: string;
  /** By the server's clock it was this, or somewhat later; null where the server never said. */
  readonly serverAt: string | null;
}

export type JournalRecord = Intent | Settled;

/** The code of the problem of a create that left more than one candidate: open until a person decides. */
export const AMBIGUOUS = "ambiguous-create";

/** True where a request went out and nobody knows what became of it. */
export function isOpen(record: JournalRecord | undefined): boolean {
  return record?.type === "intent" || record?.outcome === "unknown";
}

/** When the request left that nobody knows the outcome of; undefined where there is none. */
export function findOpenRequest(record: JournalRecord | undefined): Sent | undefined {
  if (record === undefined || !isOpen(record)) {
    return undefined;
  }
  return record.type === "intent"
    ? { at: record.at, serverAt: record.serverAt ?? null }
    : (record.sent ?? { at: record.at, serverAt: null });
}

/**
 * The memory of a run. An intent is durable before its request leaves and an outcome right after the reply,
 * so that a process killed at any instant leaves either a known outcome or an intent to be looked up.
 */
export interface Journal {
  /** Resolves when the record is on disk. */
  append(record: JournalRecord): Promise<void>;
  /** The last record of an operation, by this process or an earlier one. */
  last(operationId: string): Promise<JournalRecord | undefined>;
  /** True while nothing was ever recorded: no request has left. */
  isEmpty(): boolean;
  close(): Promise<void>;
}

/** What became of the operations of a run, for reading. */
export type JournalReader = Pick<Journal, "last" | "isEmpty" | "close"> & {
  operationIds(): readonly string[];
};

/** Version of the journal; a reader refuses any other. */
export const JOURNAL_FORMAT_VERSION = 1;

/** The first line of a journal: what it is the journal of. */
export interface JournalHeader {
  readonly type: "journal";
  readonly formatVersion: typeof JOURNAL_FORMAT_VERSION;
  readonly planId: string;
  readonly runId: string;
}

export interface JournalOptions {
  /** The run's folder. */
  readonly folder: string;
  readonly planId: string;
  readonly runId: string;
  readonly disk?: Disk | undefined;
}

/**
 * A journal in a run's folder. The file is opened with what an earlier, killed process left in it.
 *
 * Throws FormatError for a journal of another version, ConflictError for that of another plan or run, and
 * ConfigError where the folder cannot be written: all of that before any request leaves.
 */
export async function openFileJournal(options: JournalOptions): Promise<Journal> {
  const { folder, planId, runId, disk } = options;
  const earlier = await readJournal(folder, { planId, runId });
  const appender = createAppender(journalPath(folder), disk);
  const close = async (): Promise<void> => {
    await earlier.close();
    await appender.close();
  };
  if (earlier.header === undefined) {
    const header: JournalHeader = { type: "journal", formatVersion: JOURNAL_FORMAT_VERSION, planId, runId };
    try {
      await appender.append([JSON.stringify(header)]);
    } catch (error) {
      // The file was opened before it could not be written.
      await close();
      throw error;
    }
  }
  // Of what this process appends only the open questions are asked for again.
  const unknown = new Map<string, JournalRecord>();
  let appended = 0;
  return {
    append: async (record) => {
      await appender.append([JSON.stringify(record)]);
      appended += 1;
      if (record.type === "outcome" && record.outcome === "unknown") {
        unknown.set(record.operationId, record);
      } else if (record.type === "outcome") {
        unknown.delete(record.operationId);
      }
    },
    last: async (operationId) => unknown.get(operationId) ?? earlier.last(operationId),
    isEmpty: () => appended === 0 && earlier.isEmpty(),
    close,
  };
}

/** How the journal's lines begin: the id is found without parsing what an object was before. */
const WRITTEN_START = /^\{"type":"(?:intent|outcome)","operationId":"([A-Za-z0-9:_-]+)"/;
const START_BYTES = 300;

/**
 * Opens the journal of a run for reading; memory holds an id and a place for each operation. A missing one,
 * and one that was killed before its first line was whole, is empty.
 *
 * Throws FormatError for another version, and ConflictError where it is not of the plan and run expected.
 */
export async function readJournal(
  runFolder: string,
  expected?: Pick<JournalHeader, "planId" | "runId">,
): Promise<JournalReader & { readonly header: JournalHeader | undefined }> {
  const path = journalPath(runFolder);
  let header: JournalHeader | undefined;
  const index = await NdjsonIndex.open(
    path,
    (line) => {
      if (line.lineNumber === 1) {
        header = checkHeader(line.value, path, expected);
        return undefined;
      }
      return (
        WRITTEN_START.exec(line.bytes.toString("latin1", 0, START_BYTES))?.[1] ??
        asRecord(line.value)?.operationId
      );
    },
    { dropTornTail: true },
  );
  return {
    header,
    last: async (operationId) => asRecord(await index.read(operationId)),
    isEmpty: () => index.keys().length === 0,
    operationIds: () => index.keys(),
    close: async () => index.close(),
  };
}

/** How an outcome begins that created something, as `openFileJournal` writes it. */
const CREATED_START =
  /^\{"type":"outcome","operationId":"(create:[A-Za-z0-9:_-]+)","at":"[^"]*","outcome":"([a-z-]+)","remoteId":(?:"([^"]*)"|null)/;

/** What a run created, by operation. Only the beginning of each line is looked at. */
export async function readCreated(runFolder: string): Promise<ReadonlyMap<string, RemoteId>> {
  const path = journalPath(runFolder);
  const created = new Map<string, RemoteId>();
  for await (const line of readNdjson(path, { dropTornTail: true })) {
    if (line.lineNumber === 1) {
      checkHeader(line.value, path, undefined);
    }
    const start = CREATED_START.exec(line.bytes.toString("latin1", 0, START_BYTES));
    const [, operationId = "", outcome, remoteId] = start ?? [];
    if (outcome === "done" && remoteId !== undefined) {
      created.set(operationId, remoteId as RemoteId);
    } else {
      created.delete(operationId);
    }
  }
  return created;
}

function checkHeader(
  value: JsonValue,
  path: string,
  expected: Pick<JournalHeader, "planId" | "runId"> | undefined,
): JournalHeader {
  const given = (isJsonObject(value) ? value : {}) as Partial<JournalHeader>;
  const { type, formatVersion, planId = "", runId = "" } = given;
  if (type !== "journal" || formatVersion !== JOURNAL_FORMAT_VERSION) {
    throw new FormatError({
      code: "journal-version",
      message: `Cannot read ${path}: found ${type === "journal" ? `version ${formatVersion}` : "no version"}, wanted version ${JOURNAL_FORMAT_VERSION} of the journal.`,
      hint: "Go on with the run with the release of helpferry that started it.",
    });
  }
  if (expected !== undefined && (planId !== expected.planId || runId !== expected.runId)) {
    throw new ConflictError({
      code: "other-journal",
      message: `Cannot go on with run ${expected.runId} of plan ${expected.planId}: ${path} is the journal of run ${runId} of plan ${planId}. Nothing was written.`,
      hint: "Put the run's own journal.ndjson back: without it nobody knows what was written.",
    });
  }
  return { type, formatVersion, planId, runId };
}

/** Where the journal of a run stands. */
export function journalPath(runFolder: string): string {
  return join(runFolder, "journal.ndjson");
}

function asRecord(value: JsonValue | undefined): JournalRecord | undefined {
  return value as unknown as JournalRecord | undefined;
}
