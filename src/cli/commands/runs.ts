import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { listRuns } from "../../apply/index.ts";
import { renderRunsList, renderRunSummary } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { findRunReports, type RunWithReports } from "../../workflows/find-run-reports.ts";
import type { CommandIo, CommandModule } from "../command.ts";
import { hasDisplay, openBrowser } from "../open-browser.ts";
import { outJson, sayText } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";

/** `helpferry runs`: what was applied, newest first; or one of them, with its reports. */
export const runsCommand: CommandModule = {
  examples: ["helpferry runs", "helpferry runs last", "helpferry runs last --open"],
  configure(command) {
    command
      .argument("[run]", "a run to show: its id, its folder, or `last`")
      .option("--open", "open its report in the browser")
      .option("--reports <folder>", "where the folders of runs are", "reports");
    addLanguageOption(command);
  },
  async run(io, [named], options) {
    const texts = await loadReaderTexts(io, options);
    const reports = resolve(io.cwd, String(options["reports"]));
    if (named === undefined && options["open"] !== true) {
      const runs = await listRuns(reports);
      if (options.json === true) {
        outJson(io, runs);
      } else {
        sayText(io, renderRunsList(runs, texts));
      }
      return 0;
    }
    // A folder is named as it stands from here; an id and `last` are names.
    const which = named === undefined ? "last" : /[/\\]/.test(named) ? resolve(io.cwd, named) : named;
    const shown = await findRunReports(which, { reports, texts });
    if (options.json === true) {
      outJson(io, { ...shown.run, folder: shown.folder, reports: shown.reports });
    } else {
      sayText(io, renderRunSummary(shown.run, texts));
      sayReports(io, shown, texts);
    }
    if (options["open"] === true && shown.reports !== null) {
      await openReport(io, shown.reports.html, texts);
    }
    return 0;
  },
};

function sayReports(io: CommandIo, { reports, isMadeAgain }: RunWithReports, texts: Texts): void {
  if (reports === null) {
    io.say(texts.t("runs.noReports"));
    return;
  }
  if (isMadeAgain) {
    io.say(texts.t("runs.madeAgain"));
  }
  for (const file of [reports.html, reports.markdown, reports.json]) {
    io.say(texts.t("runs.report", { file }));
  }
}

async function openReport(io: CommandIo, file: string, texts: Texts): Promise<void> {
  if (hasDisplay(io)) {
    await openBrowser(io, pathToFileURL(file).href);
  } else {
    io.say(texts.t("runs.noDisplay", { file }));
  }
}
