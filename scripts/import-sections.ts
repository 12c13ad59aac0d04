/** Names of sections, back from translators: takes files into a snapshot and plans what they change. */
import { importCommand } from "../src/cli/commands/import.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "import-sections",
  summary: "Takes translators' files back, and plans what they change in sections.",
  example: "data/acme handout/acme.fr.x7jd40q5a3dhc.csv --out reports/sections.plan.ndjson",
  configure(command) {
    importCommand.configure(command);
    command.option("--out <plan>", "the plan file", "reports/import-sections.plan.ndjson");
    addConnectionOptions(command);
  },
  steps: ({ args: [snapshot = "", ...files], options, pass }) => [
    ["import", snapshot, ...files, ...pass(importCommand.configure)],
    [
      "plan",
      snapshot,
      "--resources",
      "sections",
      `--out=${String(options["out"])}`,
      ...pass(addConnectionOptions),
    ],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
