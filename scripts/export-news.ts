/** Titles of news, out for editing: pulls the news of a workspace and writes a file in its language. */
import { exportCommand } from "../src/cli/commands/export.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "export-news",
  summary: "Pulls news, and hands out its titles. Name its language: news has no translations.",
  example: "data/acme --locales en --labels Product --from 2024-01-01 --out handout",
  configure(command) {
    exportCommand.configure(command);
    addConnectionOptions(command);
  },
  steps: ({ args: [snapshot = ""], pass }) => [
    ["pull", snapshot, "--resources", "news", ...pass(addConnectionOptions)],
    ["export", snapshot, "--locales", "en", ...pass(exportCommand.configure), "--resources", "news"],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
