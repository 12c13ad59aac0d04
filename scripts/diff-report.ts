/** What editors changed since the last pull: a report of a snapshot against the workspace. */
import { diffCommand } from "../src/cli/commands/diff.ts";
import { createProcessIo } from "../src/cli/process-io.ts";
import { runScript, type Script } from "../src/cli/run-script.ts";

const script: Script = {
  name: "diff-report",
  summary: "Reports what differs between a snapshot and the workspace (or another snapshot).",
  example: "data/acme --out reports/since-march.ndjson --fail-on-changes",
  configure: (command) => diffCommand.configure(command),
  steps: ({ args: [before = "", after = "--live"], pass }) => [
    ["diff", before, after, ...pass(diffCommand.configure).filter((word) => word !== "--live")],
  ],
};

process.exitCode = await runScript(script, process.argv.slice(2), createProcessIo());
