import { resolve } from "node:path";
import { listRuns } from "../../apply/index.ts";
import { renderRunsList } from "../../report/index.ts";
import type { CommandModule } from "../command.ts";
import { outJson, sayText } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";

/** `helpferry runs`: what was applied, newest first. */
export const runsCommand: CommandModule = {
  examples: ["helpferry runs"],
  configure(command) {
    command.option("--reports <folder>", "where the folders of runs are", "reports");
    addLanguageOption(command);
  },
  async run(io, _args, options) {
    const texts = await loadReaderTexts(io, options);
    const runs = await listRuns(resolve(io.cwd, String(options["reports"])));
    if (options.json === true) {
      outJson(io, runs);
    } else {
      sayText(io, renderRunsList(runs, texts));
    }
    return 0;
  },
};
