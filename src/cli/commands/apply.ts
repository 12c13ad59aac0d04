import { resolve } from "node:path";
import { z } from "zod";
import { HelpferryError, UsageError } from "../../errors.ts";
import { CONFLICT_POLICIES, type OperationResult } from "../../apply/index.ts";
import { countWrites, readPlan, type PlanHeader } from "../../plan/index.ts";
import { quoteArgument, renderRunSummary, writeRunReports } from "../../report/index.ts";
import { createTexts, type Texts } from "../../texts/index.ts";
import { nameReferences } from "../../workflows/name-references.ts";
import { applyPlan } from "../../workflows/apply-plan.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { addConnectionOptions, connect } from "../connection.ts";
import { NoteTaker } from "../note-taker.ts";
import { outJson, sayText } from "../output.ts";
import { Progress } from "../progress.ts";
import { nameObject, sayFirst, type Concern } from "../say-first.ts";

const DEFAULT_REPORTS = "reports";
/** Options that decide what a run is about: whoever goes on with it needs them again. */
const KEPT_OPTIONS = [
  "snapshot",
  "reports",
  "workspace",
  "apiVersion",
  "defaultLocale",
  "allowHost",
  "onConflict",
  "strict",
] as const;
const concurrencySchema = z.coerce.number().int().min(1).max(64);
const policySchema = z.enum(CONFLICT_POLICIES).optional();

/** `helpferry apply`: carries out exactly a plan. The only command that writes to a workspace. */
export const applyCommand: CommandModule = {
  examples: [
    "helpferry apply reports/acme.plan.ndjson",
    "helpferry apply reports/acme.plan.ndjson --yes",
    "helpferry apply reports/acme.plan.ndjson --resume --yes",
  ],
  configure(command) {
    command
      .argument("<plan>", "the plan file")
      .option("--yes", "do not ask before writing")
      .option("--resume", "go on with the last unfinished run of this plan")
      .option("--snapshot <folder>", "the plan's snapshot, where it has been moved")
      .option("--reports <folder>", "where the folders of runs are", DEFAULT_REPORTS)
      .option("--concurrency <requests>", "most writes in flight", "8")
      .option(
        "--on-conflict <policy>",
        "fields somebody changed since the plan: skip them (default), write ours over theirs, take theirs into the snapshot, or fail before anything is written",
      )
      .option("--strict", "read each object once more right before it is written");
    addConnectionOptions(command);
  },
  async run(io, [planFile = ""], options) {
    const texts = createTexts();
    const concurrency = concurrencySchema.safeParse(options["concurrency"]);
    if (!concurrency.success) {
      throw new UsageError({
        code: "wrong-option",
        message: `Cannot use --concurrency ${String(options["concurrency"])}: wanted a whole number from 1 to 64.`,
        hint: "Leave it out: the rate limit, not this, decides how fast a run is.",
      });
    }
    const onConflict = policySchema.safeParse(options["onConflict"]);
    if (!onConflict.success) {
      throw new UsageError({
        code: "wrong-option",
        message: `Cannot use --on-conflict ${String(options["onConflict"])}: wanted one of ${CONFLICT_POLICIES.join(", ")}.`,
        hint: "skip leaves them as they are in the workspace; helpferry apply --help explains the others.",
      });
    }
    const path = resolve(io.cwd, planFile);
    const { header } = await readPlan(path);
    if (countWrites(header.counts) === 0) {
      return finishEarly(io, texts.t("apply.nothing"), options, header.counts.hold > 0 ? 1 : 0);
    }
    if (!(await isConfirmed(io, texts, header, options["yes"] === true))) {
      return finishEarly(io, texts.t("apply.declined"), options, 2);
    }
    const workspace = await connect(io, options);
    const progress = new Progress(io);
    const notes = new NoteTaker(io, texts, progress);
    const snapshot = options["snapshot"];
    const { summary, folder, results } = await applyPlan({
      plan: path,
      ...(typeof snapshot === "string" ? { snapshot: resolve(io.cwd, snapshot) } : {}),
      workspace,
      apiVersion: workspace.apiVersion,
      reports: resolve(io.cwd, String(options["reports"])),
      resume: options["resume"] === true,
      resumeCommand: formatResumeCommand(planFile, options),
      concurrency: concurrency.data,
      ...(onConflict.data === undefined ? {} : { onConflict: onConflict.data }),
      strict: options["strict"] === true,
      now: io.now,
      signal: io.signal,
      onNote: (note) => notes.take(note),
      onSettled: (settled, total) => progress.show(texts.t("apply.progress", { settled, total })),
    }).finally(() => progress.end());
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
      await sayFirst(io, listUndone(results(), texts), texts);
      io.say(texts.t("apply.reports", { file: reports.html }));
    }
    return summary.status === "finished" && summary.operations.done === total(summary.operations) ? 0 : 1;
  },
};

/** Nothing is to be written: says so, as JSON too where that was asked for. */
function finishEarly(io: CommandIo, said: string, { json }: CommandOptions, exitCode: ExitCode): ExitCode {
  if (json === true) {
    outJson(io, { status: "nothing-written" });
  }
  io.say(said);
  return exitCode;
}

/** What to type to go on, with the same paths and the same workspace. */
function formatResumeCommand(planFile: string, options: CommandOptions): string {
  const kept = KEPT_OPTIONS.flatMap((name) => {
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const values: readonly unknown[] = [options[name]].flat();
    if (options[name] === true) {
      return [flag];
    }
    return values
      .filter((value) => typeof value === "string" && !(name === "reports" && value === DEFAULT_REPORTS))
      .map((value) => `${flag} ${quoteArgument(String(value))}`);
  });
  return ["helpferry apply", quoteArgument(planFile), "--resume --yes", ...kept].join(" ");
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

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Asks on a terminal; elsewhere `--yes` must say it. */
async function isConfirmed(io: CommandIo, texts: Texts, header: PlanHeader, yes: boolean): Promise<boolean> {
  if (yes) {
    return true;
  }
  const answer = await io.ask(
    texts.t("apply.confirm", {
      count: header.counts.changes,
      workspace: header.workspaceName,
      id: header.workspaceId,
    }),
  );
  if (answer === undefined) {
    throw new UsageError({
      code: "not-confirmed",
      message: `Cannot write ${header.counts.changes} changes to ${header.workspaceName} without a confirmation: this is no terminal. Nothing was written.`,
      hint: "Read the plan's report, then add --yes.",
    });
  }
  return /^y(es)?$/i.test(answer.trim());
}

/** What a run did not do, and why. */
async function* listUndone(results: AsyncIterable<OperationResult>, texts: Texts): AsyncGenerator<Concern> {
  for await (const result of results) {
    if (result.outcome !== "done") {
      const { message, hint = "" } = result.problem ?? { message: texts.t("apply.changedMeanwhile") };
      yield { what: nameObject(result), why: `${message} ${hint}`.trim() };
    }
  }
}
