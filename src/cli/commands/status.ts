import { resolve } from "node:path";
import { renderStatus } from "../../report/index.ts";
import { createTexts } from "../../texts/index.ts";
import { readStatus } from "../../workflows/read-status.ts";
import type { CommandModule } from "../command.ts";
import { outJson, sayText } from "../output.ts";

/** `helpferry status`: what a snapshot holds; reads files only. */
export const statusCommand: CommandModule = {
  examples: ["helpferry status data/acme"],
  configure(command) {
    command.argument("<snapshot>", "the snapshot's folder");
  },
  async run(io, [snapshot = ""], options) {
    const status = await readStatus(resolve(io.cwd, snapshot));
    if (options.json === true) {
      outJson(io, status);
    } else {
      sayText(io, renderStatus(status, createTexts()));
    }
    return status.conflicts.length > 0 ? 1 : 0;
  },
};
