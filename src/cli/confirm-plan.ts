import { UsageError } from "../errors.ts";
import type { PlanHeader } from "../plan/index.ts";
import { describeActions, describeLocales, describeUndo } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";

/**
 * Asks on a terminal whether a plan is to be carried out, with how much it does, in which languages, and how far that can be undone.
 * Throws UsageError where nobody is there to answer.
 */
export async function confirmPlan(io: CommandIo, texts: Texts, header: PlanHeader): Promise<boolean> {
  const { counts, workspaceName: workspace, workspaceId: id } = header;
  const locales = describeLocales(counts, texts);
  const answer = await io.ask(
    texts.t("apply.confirm", {
      count: counts.changes,
      workspace,
      id,
      actions: describeActions(counts, texts),
      locales: locales === "" ? "" : texts.t("apply.locales", { locales }),
      undo: describeUndo(counts, texts),
    }),
  );
  if (answer === undefined) {
    throw new UsageError({
      code: "not-confirmed",
      message: `Cannot write ${counts.changes} changes to ${workspace} without a confirmation: this is no terminal. Nothing was written.`,
      hint: "Read the plan's report, then add --yes.",
    });
  }
  return /^y(es)?$/i.test(answer.trim());
}
