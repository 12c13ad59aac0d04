import { resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { countWrites } from "../../plan/index.ts";
import { countDifferences, renderPlanSummary, writePlanReports } from "../../report/index.ts";
import { compareStates } from "../../workflows/compare-states.ts";
import type { CommandIo, CommandModule, CommandOptions } from "../command.ts";
import { addConnectionOptions, connect, type ConnectedWorkspace } from "../connection.ts";
import { formatFileTime } from "../file-time.ts";
import { outJson, sayText } from "../output.ts";
import { Progress, showReading } from "../progress.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";
import { showPath } from "../show-path.ts";

const optionsSchema = z.object({ out: z.string().optional() });

/** `helpferry diff`: what differs between two states of a workspace; a report to read, nothing to apply. */
export const diffCommand: CommandModule = {
  examples: [
    "helpferry diff data/acme@2024-03-01T09-30-00Z data/acme",
    "helpferry diff data/acme --live --collections Billing",
  ],
  configure(command) {
    command
      .argument("<before>", "the earlier state: a snapshot's folder")
      .argument("[after]", "the later state: another snapshot of the same workspace")
      .option("--live", "the later state is the workspace as it is now")
      .option(
        "--out <file>",
        "the file to write (default: reports/diff-<time>.ndjson); its reports stand beside it",
      )
      .option("--fail-on-changes", "exit 1 when anything differs");
    addSelectionOptions(command);
    addConnectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [before = "", after], options) {
    const texts = await loadReaderTexts(io, options);
    const selection = await readSelection(io, options);
    const live = await openLive(io, before, after, options);
    const { out: given } = optionsSchema.parse(options);
    const file = given ?? `reports/diff-${formatFileTime(io.now())}.ndjson`;
    const out = resolve(io.cwd, file);
    const progress = new Progress(io);
    const { diff, nameOf } = await compareStates({
      before: resolve(io.cwd, before),
      after: live ?? resolve(io.cwd, after ?? ""),
      names: { before, after: after ?? texts.t("plan.live") },
      out,
      selection,
      now: io.now,
      signal: io.signal,
      ...(live === undefined ? {} : { onObject: showReading(progress, { workspace: live, texts }) }),
    }).finally(() => progress.end());
    const reports = await writePlanReports(diff, { out, planFile: file, texts, now: io.now, nameOf });
    const { counts, comparison, workspaceId, workspaceName, selection: part } = diff.header;
    if (options.json === true) {
      const { html, markdown, json, csv } = reports;
      outJson(io, {
        diff: out,
        ...comparison,
        workspaceId,
        workspaceName,
        ...(part === undefined ? {} : { selection: part }),
        counts: countDifferences(counts),
        reports: { html, markdown, json, csv },
      });
    } else {
      sayText(io, renderPlanSummary(diff.header, texts));
      io.say("");
      io.say(texts.t("plan.report", { file: showPath(io, reports.html) }));
    }
    const differs = countWrites(counts) > 0;
    return differs && options["failOnChanges"] === true ? 1 : 0;
  },
};

/** The workspace, where that is the later state. Throws UsageError unless exactly one later state is named. */
async function openLive(
  io: CommandIo,
  before: string,
  after: string | undefined,
  options: CommandOptions,
): Promise<ConnectedWorkspace | undefined> {
  if ((after === undefined) !== (options["live"] === true)) {
    throw new UsageError({
      code: "no-later-state",
      message: `Cannot compare ${before}: ${after === undefined ? "nothing" : `both ${after} and --live`} to compare it with.`,
      hint: `helpferry diff ${before} <other snapshot>, or: helpferry diff ${before} --live`,
    });
  }
  return after === undefined ? connect(io, options) : undefined;
}
