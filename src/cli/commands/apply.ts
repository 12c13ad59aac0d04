import { resolve } from "node:path";
import { findFinishedRun, type RunSummary } from "../../apply/index.ts";
import { UsageError } from "../../errors.ts";
import { approvePlan } from "../../workflows/approve-plan.ts";
import { readAnswers } from "../adopt-option.ts";
import { carryOutPlan } from "../carry-out-plan.ts";
import type { CommandIo, CommandModule } from "../command.ts";
import { connect } from "../connection.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addRunOptions, readRunOptions, resolveRunName, type RunOptions } from "../run-options.ts";
import { showPath } from "../show-path.ts";

/** `helpferry apply`: carries out exactly a plan. */
export const applyCommand: CommandModule = {
  examples: [
    "helpferry apply reports/acme.plan.ndjson",
    "helpferry apply reports/acme.plan.ndjson --yes",
    "helpferry apply reports/acme.plan.ndjson --resume --yes",
    "helpferry apply reports/less.plan.ndjson --max-delete 3",
    "helpferry apply --only-failed last --yes",
    "helpferry apply reports/acme.plan.ndjson --approved --yes",
  ],
  configure(command) {
    command
      .argument("[plan]", "the plan file")
      .option("--resume", "go on with the last unfinished run of this plan")
      .option(
        "--only-failed <run>",
        "try again what failed in a run, and nothing else: its id, its folder, or last",
      )
      .option(
        "--adopt <operation=id>",
        "what a create made whose reply never came, where the run asks: an id, or none (can be repeated)",
        (answer: string, before: readonly string[]): readonly string[] => [...before, answer],
        [],
      )
      .option("--approved", "write only what was approved in the plan's review")
      .option("--ignore-review", "write all of it, also what was rejected in the plan's review")
      .option("--max-delete <objects>", "refuse a plan that deletes more objects than this (default: 0)");
    addRunOptions(command);
    addLanguageOption(command);
  },
  async run(io, [planFile], options) {
    const texts = await loadReaderTexts(io, options);
    const runOptions = readRunOptions(io, options);
    const { onlyFailed } = options;
    const named = typeof onlyFailed === "string" ? resolveRunName(io, onlyFailed) : undefined;
    const retried = await findRetried(runOptions, planFile, named);
    const given = retried?.planFile ?? planFile ?? "";
    return carryOutPlan(io, {
      ...(retried === undefined ? {} : { snapshot: retried.snapshot, onlyFailedOf: retried.runId }),
      ...runOptions,
      planFile: options["approved"] === true ? await approve(io, given, retried) : given,
      resume: options["resume"] === true,
      adopt: readAnswers(options["adopt"]),
      ignoresReview: options["ignoreReview"] === true,
      isConfirmed: options["yes"] === true,
      connect: async (signal) => connect({ ...io, signal }, options),
      options,
      texts,
    });
  },
};

/** The plan of what is approved, as a person would name it. Throws UsageError where a run is tried again. */
async function approve(io: CommandIo, planFile: string, retried: RunSummary | undefined): Promise<string> {
  if (retried !== undefined) {
    throw new UsageError({
      code: "wrong-usage",
      message: "Cannot use --approved together with --only-failed: a run goes by the decisions of its own.",
      hint: "Leave --approved out: what failed in a run is tried again, and nothing else.",
    });
  }
  return showPath(io, (await approvePlan({ plan: resolve(io.cwd, planFile) })).path);
}

/** The run whose failures are meant. Throws UsageError where neither a plan nor a run is named, or both are. */
async function findRetried(
  { reports }: RunOptions,
  planFile: string | undefined,
  run: string | undefined,
): Promise<RunSummary | undefined> {
  if ((planFile === undefined) === (run === undefined)) {
    throw new UsageError({
      code: "wrong-usage",
      message: "Cannot tell what to apply: wanted a plan, or a run with --only-failed.",
      hint: "helpferry apply <plan>, or helpferry apply --only-failed last",
    });
  }
  return run === undefined ? undefined : findFinishedRun(reports, run);
}
