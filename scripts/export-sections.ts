/** Names of sections, out to translators: pulls the groups of a workspace and writes files. */
import { exportCommand } from "../src/cli/commands/export.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "export-sections",
  summary: "Pulls collections and sections, and hands out the names of sections.",
  example: "data/acme --locales fr,de --out handout",
  configure(command) {
    exportCommand.configure(command);
    addConnectionOptions(command);
  },
  steps: ({ args: [snapshot = ""], pass }) => [
    ["pull", snapshot, "--resources", "collections,sections", ...pass(addConnectionOptions)],
    ["export", snapshot, ...pass(exportCommand.configure), "--resources", "sections"],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
