import { resolve } from "node:path";
import { checkGuards, narrowToFailed, type OperationResult, type RunSummary } from "../apply/index.ts";
import { HelpferryError } from "../errors.ts";
import type { RemoteId } from "../model/index.ts";
import { countWrites, readPlan } from "../plan/index.ts";
import { explainProblem, renderRunSummary, writeRunReports } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import { applyPlan } from "../workflows/apply-plan.ts";
import { refuseRejected } from "../workflows/approve/refuse-rejected.ts";
import { inspectPlan } from "../workflows/inspect-plan.ts";
import { nameReferences } from "../workflows/name-references.ts";
import type { CommandIo, CommandOptions, ExitCode } from "./command.ts";
import { confirmPlan } from "./confirm-plan.ts";
import type { ConnectedWorkspace } from "./connection.ts";
import { setDeadline } from "./deadline.ts";
import { describeRunProgress } from "./describe-progress.ts";
import { NoteTaker } from "./note-taker.ts";
import { outJson, sayText } from "./output.ts";
import { Progress } from "./progress.ts";
import { formatResumeCommand, formatUndoCommand, type RunOptions } from "./run-options.ts";
import { nameObject, sayFirst, type Concern } from "./say-first.ts";

export interface PlanToCarryOut extends RunOptions {
  /** The plan as the user named it. */
  readonly planFile: string;
  /** True to go on with its last unfinished run. */
  readonly resume: boolean;
  /** The earlier run of which only what failed is tried again. */
  readonly onlyFailedOf?: string;
  /** What a person decided of creates that may be there. */
  readonly adopt?: ReadonlyMap<string, RemoteId | null>;
  /** Write all of it, also what was rejected in its review. Default: such a plan is refused. */
  readonly ignoresReview?: boolean;
  /** True where nobody is asked. */
  readonly isConfirmed: boolean;
  readonly connect: (signal: AbortSignal) => Promise<ConnectedWorkspace>;
  /** As they were given: the command that goes on with the run repeats them. */
  readonly options: CommandOptions;
  readonly texts: Texts;
}

/** Carries out a plan once a person agrees, says what became of it and writes its reports. */
export async function carryOutPlan(io: CommandIo, given: PlanToCarryOut): Promise<ExitCode> {
  const { planFile, guards, texts, options } = given;
  const plan = resolve(io.cwd, planFile);
  const whole = await readPlan(plan);
  const isNew = !given.resume && given.onlyFailedOf === undefined;
  if (isNew && given.ignoresReview !== true) {
    await refuseRejected(plan, whole.header.planId);
  }
  const { header } =
    given.onlyFailedOf === undefined ? whole : await narrowToFailed(whole, given.reports, given.onlyFailedOf);
  if (countWrites(header.counts) === 0 && given.onlyFailedOf !== undefined) {
    return finishEarly(io, texts.t("apply.nothingFailed", { run: given.onlyFailedOf }), options, 0);
  }
  if (countWrites(header.counts) === 0) {
    const nothing = header.approvedOf === undefined ? "apply.nothing" : "apply.nothingApproved";
    return finishEarly(io, texts.t(nothing), options, header.counts.hold > 0 ? 1 : 0);
  }
  checkGuards(header, planFile, guards);
  const progress = new Progress(io);
  const notes = new NoteTaker(io, texts, progress);
  if (isNew) {
    for (const note of await inspectPlan({ ...given, plan })) {
      notes.take(note);
    }
  }
  if (!given.isConfirmed && !(await confirmPlan(io, texts, header))) {
    return finishEarly(io, texts.t("apply.declined"), options, 2);
  }
  const deadline = setDeadline(io.signal, given.deadlineMs);
  const workspace = await given.connect(deadline.signal);
  const { summary, folder, results } = await applyPlan({
    ...given,
    ...guards,
    plan,
    workspace,
    apiVersion: workspace.apiVersion,
    resumeCommand: formatResumeCommand(planFile, options),
    undoCommand: (runId) => formatUndoCommand(runId, options),
    now: io.now,
    sleep: async (durationMs, signal) => io.sleep(durationMs, signal),
    signal: deadline.signal,
    onNote: (note) => notes.take(note),
    onProgress: (step) => progress.show((nowMs) => describeRunProgress(step, nowMs, texts)),
  }).finally(() => {
    deadline.clear();
    progress.end();
  });
  const nameOf = await nameReferences(summary.snapshot);
  const reports = await writeRunReports(summary, results, { folder, texts, nameOf }).catch(
    (error: unknown) => {
      throw describeMissingReport(error, folder, texts);
    },
  );
  if (options.json === true) {
    outJson(io, { ...summary, folder, reports, notes: notes.taken });
  } else {
    sayText(io, renderRunSummary(summary, texts));
    await sayNotApproved(io, summary, results(), texts);
    await sayFirst(io, listUndone(results(), texts), texts);
    io.say(texts.t("apply.reports", { file: reports.html }));
  }
  return (await isDone(summary, results())) ? 0 : 1;
}

/** Nothing is to be written: says so, as JSON too where that was asked for. */
function finishEarly(io: CommandIo, said: string, { json }: CommandOptions, exitCode: ExitCode): ExitCode {
  if (json === true) {
    outJson(io, { status: "nothing-written" });
  }
  io.say(said);
  return exitCode;
}

/** The run is over: the mend of a file error ("run the command again") would be wrong here. */
function describeMissingReport(error: unknown, folder: string, texts: Texts): unknown {
  return error instanceof HelpferryError
    ? new HelpferryError({
        code: error.code,
        message: texts.t("apply.reportFailed", { reason: error.message }),
        hint: texts.t("apply.reportFailedHint", { folder }),
        cause: error,
      })
    : error;
}

/** What a rollback was accepted to leave behind is not left undone, and neither is what nobody approved. */
async function isDone(
  { status, rollbackOf }: RunSummary,
  results: AsyncIterable<OperationResult>,
): Promise<boolean> {
  for await (const { outcome, problem } of results) {
    const isResidue = rollbackOf !== undefined && RESIDUE.includes(problem?.code ?? "");
    if (outcome !== "done" && !isResidue && problem?.code !== NOT_APPROVED) {
      return false;
    }
  }
  return status === "finished";
}

const RESIDUE: readonly string[] = ["residue", "created"];

const NOT_APPROVED = "not-approved";

/** How much of the plan was not approved, where a run goes by a review. */
async function sayNotApproved(
  io: CommandIo,
  { approvedOf }: RunSummary,
  results: AsyncIterable<OperationResult>,
  texts: Texts,
): Promise<void> {
  let count = 0;
  for await (const { problem, changes } of approvedOf === undefined ? [] : results) {
    count += problem?.code === NOT_APPROVED ? changes.length : 0;
  }
  if (count > 0) {
    io.say(texts.t("apply.notApproved", { count }));
  }
}

/** What a run did not do that it was to do, and why. */
async function* listUndone(results: AsyncIterable<OperationResult>, texts: Texts): AsyncGenerator<Concern> {
  for await (const result of results) {
    // What failed is said by its cause.
    const isMeant = result.problem?.code !== NOT_APPROVED;
    if (isMeant && result.outcome !== "done" && result.outcome !== "failed") {
      const why = texts.sentences(explainProblem(result, texts)) || texts.t("apply.changedMeanwhile");
      yield { what: nameObject(result, texts), why };
    }
  }
}
