import { resolve } from "node:path";
import { countWrites, readPlan, type PlanHeader } from "../../plan/index.ts";
import { formatApplyCommand, writePlanReports } from "../../report/index.ts";
import { nameReferences } from "../../workflows/name-references.ts";
import { planRollback } from "../../workflows/rollback-run.ts";
import { carryOutPlan } from "../carry-out-plan.ts";
import type { CommandModule, CommandOptions } from "../command.ts";
import { askToConfirm } from "../confirm-plan.ts";
import { connect, namedWorkspace } from "../connection.ts";
import { outJson } from "../output.ts";
import { Progress, showReading } from "../progress.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addRunOptions, readRunOptions, resolveRunName } from "../run-options.ts";
import { sayPlan } from "../say-plan.ts";
import { showPath } from "../show-path.ts";

/** `helpferry rollback`: plans the undo of a run, and carries that plan out like any. */
export const rollbackCommand: CommandModule = {
  examples: [
    "helpferry rollback last",
    "helpferry rollback 2026-11-22T13-45-00-123Z-1f9a2b3c --yes",
    "helpferry rollback last --delete-created --out reports/undo.plan.ndjson",
  ],
  configure(command) {
    command
      .argument("<run>", "a run's id, its folder, or last for the newest")
      .option("--out <file>", "the plan file; its reports stand beside it (default: in the run's folder)")
      .option("--delete-created", "delete what the run created; else it becomes a draft, and groups stay")
      .option(
        "--max-delete <objects>",
        "refuse a plan that deletes more objects than this (default: all it made)",
      );
    addRunOptions(command);
    addLanguageOption(command);
  },
  async run(io, [run = ""], options) {
    const texts = await loadReaderTexts(io, options);
    const given = readRunOptions(io, options);
    const workspace = await connect(io, options);
    const progress = new Progress(io);
    const out = options["out"];
    const { header, planFile, snapshot } = await planRollback({
      ...given,
      run: resolveRunName(io, run),
      ...(typeof out === "string" ? { out: resolve(io.cwd, out) } : {}),
      workspace,
      apiVersion: workspace.apiVersion,
      deleteCreated: options["deleteCreated"] === true,
      now: io.now,
      signal: io.signal,
      onObject: showReading(progress, { workspace, texts }),
    }).finally(() => progress.end());
    const file = showPath(io, planFile);
    const plan = await readPlan(planFile);
    const nameOf = await nameReferences(snapshot);
    const reports = await writePlanReports(plan, {
      out: planFile,
      planFile: file,
      workspace: namedWorkspace(options),
      texts,
      now: io.now,
      nameOf,
    });
    const isPlanOnly = (): 0 | 1 => {
      if (options.json === true) {
        outJson(io, { plan: planFile, ...header, reports });
      }
      return header.counts.hold > 0 ? 1 : 0;
    };
    await sayPlan(io, plan, { file, reports, texts });
    if (countWrites(header.counts) === 0) {
      io.say(texts.t("rollback.nothing"));
      return isPlanOnly();
    }
    const isConfirmed = options["yes"] === true ? true : await askToConfirm(io, texts, header);
    if (isConfirmed === undefined) {
      io.say(
        texts.t("rollback.planned", { command: formatApplyCommand(file, header, namedWorkspace(options)) }),
      );
      return isPlanOnly();
    }
    if (!isConfirmed) {
      io.say(texts.t("apply.declined"));
      return 2;
    }
    const allowed = allowWhatIsAsked(options, header);
    return carryOutPlan(io, {
      ...given,
      ...readRunOptions(io, allowed),
      planFile: file,
      resume: false,
      isConfirmed: true,
      connect: async (signal) => connect({ ...io, signal }, options),
      options: allowed,
      texts,
    });
  },
};

/**
 * Deletes were asked for with --delete-created. What stays is accepted by whoever was told on a terminal and said
 * yes; who said yes beforehand has not seen it, and must have accepted it in words.
 */
function allowWhatIsAsked(options: CommandOptions, { counts }: PlanHeader): CommandOptions {
  return {
    ...options,
    ...(counts.delete > 0 ? { maxDelete: options["maxDelete"] ?? String(counts.delete) } : {}),
    ...(options["yes"] === true || counts.residue === 0 ? {} : { acceptResidue: true }),
  };
}
