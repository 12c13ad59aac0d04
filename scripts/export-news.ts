/** News, out for editing: pulls the news of a workspace and writes a table with an item a row. */
import { exportCommand } from "../src/cli/commands/export.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "export-news",
  summary: "Pulls news, and hands it out for editing; helpferry import takes the file back.",
  example: "data/acme --news news.xlsx --labels Product --from 2024-01-01",
  configure(command) {
    exportCommand.configure(command);
    addConnectionOptions(command);
  },
  steps: ({ args: [snapshot = ""], options, pass }) => [
    ["pull", snapshot, "--resources", "news", ...pass(addConnectionOptions)],
    [
      "export",
      snapshot,
      ...(options["news"] === undefined ? ["--news", "news.csv"] : []),
      ...pass(exportCommand.configure),
    ],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
