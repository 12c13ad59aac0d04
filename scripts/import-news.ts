/** News of other people's files, in with its dates: pulls, ingests, and plans what is new or changed. */
import { ingestCommand } from "../src/cli/commands/ingest.ts";
import { addConnectionOptions } from "../src/cli/connection.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "import-news",
  summary: "Ingests news from CSV, XLSX, JSON, feeds or Markdown, and plans what is new or changed.",
  example: "data/acme old-news.csv --newsfeed 53 --sender ada@example.com --state live",
  configure(command) {
    ingestCommand.configure(command);
    command.option("--out <plan>", "the plan file", "reports/import-news.plan.ndjson");
    addConnectionOptions(command);
  },
  steps: ({ args: [snapshot = "", ...files], options, pass }) => [
    ["pull", snapshot, "--resources", "news", ...pass(addConnectionOptions)],
    ["ingest", snapshot, ...files, ...pass(ingestCommand.configure)],
    [
      "plan",
      snapshot,
      "--resources",
      "news",
      `--out=${String(options["out"])}`,
      ...pass(addConnectionOptions),
    ],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
