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
  const answer = await askToConfirm(io, texts, header);
  if (answer === undefined) {
    throw new UsageError({
      code: "not-confirmed",
      message: `Cannot write ${header.counts.changes} changes to ${header.workspaceName} without a confirmation: this is no terminal. Nothing was written.`,
      hint: "Read the plan's report, then add --yes.",
    });
  }
  return answer;
}

/** The same; undefined where nobody is there to answer. */
export async function askToConfirm(
  io: CommandIo,
  texts: Texts,
  { counts, workspaceName: workspace, workspaceId: id }: PlanHeader,
): Promise<boolean | undefined> {
  const stays = counts.residue === 0 ? "" : `${texts.t("rollback.stays", { count: counts.residue })}\n`;
  const locales = describeLocales(counts, texts);
  const question = texts.t("apply.confirm", {
    count: counts.changes,
    workspace,
    id,
    actions: describeActions(counts, texts),
    locales: locales === "" ? "" : texts.t("apply.locales", { locales }),
    undo: describeUndo(counts, texts),
  });
  const answer = await io.ask(`${stays}${question}`);
  const agreed = ["y", "yes", ...texts.t("apply.yes").split(" ")];
  return answer === undefined ? undefined : agreed.includes(answer.trim().toLowerCase());
}
