/** From one workspace to another: pulls the origin, says who is who, and plans for the destination. */
import { planCommand } from "../src/cli/commands/plan.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "migrate-workspace",
  summary: "Pulls an origin workspace, drafts the map of a destination, and plans what to write there.",
  example: "data/acme --origin production --workspace staging --out reports/acme.plan.ndjson",
  configure(command) {
    planCommand.configure(command);
    command.options.find(({ long }) => long === "--workspace")?.makeOptionMandatory();
    command.requiredOption("--origin <name>", "the workspace of helpferry.config.json to pull from");
  },
  steps: ({ args: [snapshot = ""], options, pass }) => [
    ["pull", snapshot, ...pass(addConnectionOptions), "--workspace", String(options["origin"])],
    ["map", "init", snapshot, ...pass(addConnectionOptions)],
    ["plan", snapshot, ...pass(planCommand.configure)],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
