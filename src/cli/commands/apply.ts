import { findFinishedRun, type RunSummary } from "../../apply/index.ts";
import { UsageError } from "../../errors.ts";
import { createTexts } from "../../texts/index.ts";
import { readAnswers } from "../adopt-option.ts";
import { carryOutPlan } from "../carry-out-plan.ts";
import type { CommandModule } from "../command.ts";
import { connect } from "../connection.ts";
import { addRunOptions, readRunOptions, resolveRunName, type RunOptions } from "../run-options.ts";

/** `helpferry apply`: carries out exactly a plan. */
export const applyCommand: CommandModule = {
  examples: [
    "helpferry apply reports/acme.plan.ndjson",
    "helpferry apply reports/acme.plan.ndjson --yes",
    "helpferry apply reports/acme.plan.ndjson --resume --yes",
    "helpferry apply reports/less.plan.ndjson --max-delete 3",
    "helpferry apply --only-failed last --yes",
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
      .option("--max-delete <objects>", "refuse a plan that deletes more objects than this (default: 0)");
    addRunOptions(command);
  },
  async run(io, [planFile], options) {
    const runOptions = readRunOptions(io, options);
    const { onlyFailed } = options;
    const named = typeof onlyFailed === "string" ? resolveRunName(io, onlyFailed) : undefined;
    const retried = await findRetried(runOptions, planFile, named);
    return carryOutPlan(io, {
      ...(retried === undefined ? {} : { snapshot: retried.snapshot, onlyFailedOf: retried.runId }),
      ...runOptions,
      planFile: retried?.planFile ?? planFile ?? "",
      resume: options["resume"] === true,
      adopt: readAnswers(options["adopt"]),
      isConfirmed: options["yes"] === true,
      connect: async (signal) => connect({ ...io, signal }, options),
      options,
      texts: createTexts(),
    });
  },
};

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
