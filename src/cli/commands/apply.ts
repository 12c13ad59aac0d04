import { createTexts } from "../../texts/index.ts";
import { carryOutPlan } from "../carry-out-plan.ts";
import type { CommandModule } from "../command.ts";
import { connect } from "../connection.ts";
import { addRunOptions, readRunOptions } from "../run-options.ts";

/** `helpferry apply`: carries out exactly a plan. */
export const applyCommand: CommandModule = {
  examples: [
    "helpferry apply reports/acme.plan.ndjson",
    "helpferry apply reports/acme.plan.ndjson --yes",
    "helpferry apply reports/acme.plan.ndjson --resume --yes",
    "helpferry apply reports/less.plan.ndjson --max-delete 3",
  ],
  configure(command) {
    command
      .argument("<plan>", "the plan file")
      .option("--resume", "go on with the last unfinished run of this plan")
      .option("--max-delete <objects>", "refuse a plan that deletes more objects than this (default: 0)");
    addRunOptions(command);
  },
  async run(io, [planFile = ""], options) {
    return carryOutPlan(io, {
      ...readRunOptions(io, options),
      planFile,
      resume: options["resume"] === true,
      isConfirmed: options["yes"] === true,
      connect: async (signal) => connect({ ...io, signal }, options),
      options,
      texts: createTexts(),
    });
  },
};
