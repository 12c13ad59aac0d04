import { join } from "node:path";
import { HelpferryError } from "../errors.ts";
import { readNdjson, replaceFile, type Disk } from "../files/index.ts";
import type { ContentObject, RemoteId, RequestStats } from "../model/index.ts";
import type { Plan } from "../plan/index.ts";
import type { LiveContent, LiveLines, Remote } from "../snapshot/index.ts";
import { assembleResult } from "./assemble-result.ts";
import { countRequests } from "./count-requests.ts";
import { FailureCounter } from "./failure-counter.ts";
import { AMBIGUOUS, isOpen, readJournal, type JournalRecord } from "./journal.ts";
import { toProblem } from "./judge-error.ts";
import { clearOpenRunMark } from "./open-run-mark.ts";
import { NOTHING_SETTLED, NO_OUTCOMES, type Run } from "./open-run.ts";
import { writeRunSummary } from "./run-folder.ts";
import type { PassResult } from "./run-operations.ts";
import { takeTheirs } from "./take-theirs.ts";
import type { OperationResult, Problem, RunSummary } from "./types.ts";

export interface FinishRunOptions {
  readonly run: Run;
  readonly plan: Plan;
  readonly remote: Remote;
  readonly pass: PassResult;
  /** The workspace as read back after the last write; undefined where the run was stopped before its end. */
  readonly readBack: LiveContent | undefined;
  readonly requests: RequestStats;
  readonly now: () => Date;
  /** What interrupts the run; where its reason is one of ours, that stands in the result. */
  readonly signal?: AbortSignal | undefined;
  readonly disk?: Disk | undefined;
}

/**
 * Writes `results.ndjson` and the final `run.json` from the plan, the journal and what was read back. Where the outcome
 * of every request is known, the run is no longer marked as one that may have requests under way.
 */
export async function finishRun(options: FinishRunOptions): Promise<RunSummary> {
  const { run, pass, requests, disk } = options;
  const tally = {
    operations: { ...NO_OUTCOMES },
    changes: { ...NO_OUTCOMES },
    settled: { ...NOTHING_SETTLED },
    editedByOthers: 0,
  };
  let open = 0;
  const failures = new FailureCounter();
  await replaceFile(
    resultsPath(run.folder),
    (async function* lines() {
      for await (const { result, record } of assembleResults(options)) {
        open += Number(isOpen(record));
        tally.operations[result.outcome] += 1;
        failures.add(result);
        tally.editedByOthers += result.editedByOthers?.length ?? 0;
        for (const { outcome, settled } of result.changes) {
          tally.changes[outcome] += 1;
          if (settled !== undefined) {
            tally.settled[settled] += 1;
          }
        }
        yield `${JSON.stringify(result)}\n`;
      }
    })(),
    disk,
  );
  if (tally.settled.theirs > 0) {
    const { snapshot } = run.summary;
    await takeTheirs(readResults(run.folder), { snapshot, remote: options.remote });
  }
  const stopped = pass.stopped ?? describeOpen(pass);
  const problem = stopped ?? (pass.interrupted ? describeInterruption(options.signal) : undefined);
  const summary: RunSummary = {
    ...run.summary,
    ...tally,
    failures: failures.list(),
    finishedAt: options.now().toISOString(),
    status: stopped !== undefined ? "stopped" : pass.interrupted ? "interrupted" : "finished",
    ...(problem === undefined ? {} : { problem }),
    requests: countRequests(run.summary.requests, requests),
  };
  await writeRunSummary(run.folder, summary, disk);
  if (open === 0) {
    await clearOpenRunMark(options.remote.folder, disk);
  }
  return summary;
}

async function* assembleResults({ plan, run, remote, readBack }: FinishRunOptions): AsyncGenerator<{
  readonly result: OperationResult;
  readonly record: JournalRecord | undefined;
}> {
  const journal = await readJournal(run.folder);
  try {
    for await (const operation of plan.operations()) {
      const record = await journal.last(operation.id);
      const remoteId = record?.type === "outcome" && record.outcome === "done" ? record.remoteId : null;
      const result = assembleResult({
        operation,
        record,
        readBack:
          readBack === undefined || remoteId === null
            ? undefined
            : await readInSnapshotIds(readBack.of(operation.resource), remoteId, remote),
      });
      yield { result, record };
    }
  } finally {
    await journal.close();
  }
}

async function readInSnapshotIds(
  lines: LiveLines,
  id: RemoteId,
  { idMap }: Remote,
): Promise<ContentObject | null> {
  const object = await lines.read(id);
  return object === undefined ? null : idMap.toWorkingObject(object);
}

/** Why the run was interrupted, where it was not simply a person. */
function describeInterruption(signal: AbortSignal | undefined): Problem | undefined {
  const reason: unknown = signal?.reason;
  return reason instanceof HelpferryError ? toProblem(reason) : undefined;
}

/** What is left open, or undefined where every outcome is known. */
function describeOpen({ unknown, ambiguous }: PassResult): Problem | undefined {
  if (unknown.size > 0) {
    return {
      code: "outcome-unknown",
      message: `The outcome of ${unknown.size} of the operations is open: a request was sent and its reply never came.`,
      hint: "Resume the run: it looks each object up before it sends anything again.",
    };
  }
  return ambiguous.size > 0
    ? {
        code: AMBIGUOUS,
        message: `${ambiguous.size} of the operations wait for you: more than one object in the workspace may be the one that was to be created.`,
        hint: "The report names them. Delete the superfluous ones in Intercom, then resume the run.",
      }
    : undefined;
}

/** The results of a run, an operation at a time, in the order of its plan. */
export async function* readResults(runFolder: string): AsyncGenerator<OperationResult> {
  for await (const { value } of readNdjson(resultsPath(runFolder))) {
    yield value as unknown as OperationResult;
  }
}

function resultsPath(runFolder: string): string {
  return join(runFolder, "results.ndjson");
}
