import { resolve } from "node:path";
import { findOpenRun } from "../../apply/index.ts";
import { UsageError } from "../../errors.ts";
import { ALLOWANCES, countWrites, readPlan, type Allowance, type Plan } from "../../plan/index.ts";
import {
  formatApplyCommand,
  writePlanReports,
  type PlanReportFiles,
  type PlanReportOptions,
} from "../../report/index.ts";
import { remoteFolder } from "../../snapshot/index.ts";
import { openInspector } from "../../workflows/inspect-operations.ts";
import { nameReferences } from "../../workflows/name-references.ts";
import { readPlanCoverage } from "../../workflows/plan-coverage.ts";
import { planChanges } from "../../workflows/plan-changes.ts";
import type { CommandModule } from "../command.ts";
import { addConnectionOptions, connect, namedWorkspace } from "../connection.ts";
import { outJson } from "../output.ts";
import { Progress, showReading } from "../progress.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { sayPlan } from "../say-plan.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";

/** `helpferry plan`: what would change, as a file to apply and a report to read; writes to no workspace. */
export const planCommand: CommandModule = {
  examples: [
    "helpferry plan data/acme --out reports/acme.plan.ndjson",
    "helpferry plan data/acme --out reports/acme.plan.ndjson --fail-on-changes",
    "helpferry plan data/acme --out reports/fr.plan.ndjson --locales fr --resources sections",
    "helpferry plan data/acme --out reports/less.plan.ndjson --allow delete",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .requiredOption("--out <file>", "the plan file; its reports stand beside it")
      .option("--fail-on-changes", "exit 1 when there is anything to change")
      .option("--allow <kinds>", `plan what is held otherwise: ${ALLOWANCES.join(", ")}`)
      .option("--no-checks", "leave out of the reports what checks find in the translations")
      .option("--restore", "bring the workspace back to the snapshot, whoever changed it since");
    addSelectionOptions(command);
    addConnectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [snapshot = ""], options) {
    const texts = await loadReaderTexts(io, options);
    const selection = await readSelection(io, options);
    const workspace = await connect(io, options);
    const file = String(options["out"]);
    const out = resolve(io.cwd, file);
    const folder = resolve(io.cwd, snapshot);
    const progress = new Progress(io);
    const header = await planChanges({
      folder,
      out,
      workspace,
      apiVersion: workspace.apiVersion,
      restore: options["restore"] === true,
      allow: readAllowances(options["allow"]),
      selection,
      now: io.now,
      signal: io.signal,
      onObject: showReading(progress, { workspace, texts }),
    }).finally(() => progress.end());
    const plan = await readPlan(out);
    const reports = await writeReports(
      { plan, folder, withChecks: options["checks"] !== false },
      { out, planFile: file, workspace: namedWorkspace(options), texts, now: io.now },
    );
    if (options.json === true) {
      outJson(io, { plan: out, ...header, reports });
    } else {
      await sayPlan(io, plan, { file, reports, texts });
      if (header.counts.changes > 0) {
        io.say(texts.t("plan.next", { command: formatApplyCommand(file, header, namedWorkspace(options)) }));
      }
      const left = header.selection === undefined ? "plan.left" : "plan.leftInPart";
      io.say(texts.t(left, { count: header.counts.changes }));
    }
    const open = await findOpenRun(remoteFolder(folder, header.workspaceId));
    if (open !== undefined) {
      io.say(texts.t("plan.openRun", { runId: open.runId, command: open.resumeCommand }));
    }
    const isChanged = countWrites(header.counts) > 0;
    return header.counts.hold > 0 || (isChanged && options["failOnChanges"] === true) ? 1 : 0;
  },
};

/** The reports of a plan, with what its snapshot adds to it. */
async function writeReports(
  {
    plan,
    folder,
    withChecks,
  }: { readonly plan: Plan; readonly folder: string; readonly withChecks: boolean },
  options: PlanReportOptions,
): Promise<PlanReportFiles> {
  const inspector = withChecks ? await openInspector(folder, options.texts) : undefined;
  try {
    return await writePlanReports(plan, {
      ...options,
      nameOf: await nameReferences(folder),
      coverage: await readPlanCoverage(folder, plan),
      inspect: inspector && (async (operation) => inspector.inspect(operation)),
    });
  } finally {
    await inspector?.close();
  }
}

/** Throws UsageError for a kind that there is not. */
function readAllowances(given: unknown): readonly Allowance[] {
  const words = typeof given === "string" ? given.split(",").map((word) => word.trim()) : [];
  return words.map((word) => {
    const allowance = ALLOWANCES.find((one) => one === word);
    if (allowance === undefined) {
      throw new UsageError({
        code: "wrong-option",
        message: `Cannot use --allow ${word}: wanted one or more of ${ALLOWANCES.join(", ")}, with commas between them.`,
        hint: "Each allows one kind of change that a plan holds back otherwise.",
      });
    }
    return allowance;
  });
}
