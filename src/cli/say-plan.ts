import type { Plan } from "../plan/index.ts";
import { explainHold, renderFirstChanges, renderPlanSummary, type PlanReportFiles } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";
import { sayText } from "./output.ts";
import { nameObject, sayFirst, type Concern } from "./say-first.ts";

export interface SayPlanOptions {
  /** The plan file as it is shown. */
  readonly file: string;
  readonly reports: PlanReportFiles;
  readonly texts: Texts;
}

/** Says what a plan would do, what it holds, and where its files are. */
export async function sayPlan(
  io: CommandIo,
  plan: Plan,
  { file, reports, texts }: SayPlanOptions,
): Promise<void> {
  sayText(io, renderPlanSummary(plan.header, texts));
  const first = await renderFirstChanges(plan.operations(), texts);
  if (first !== "") {
    io.say("");
    sayText(io, first);
  }
  await sayFirst(io, listHeld(plan, texts), texts);
  io.say("");
  io.say(texts.t("plan.file", { file }));
  io.say(texts.t("plan.report", { file: reports.html }));
  if (reports.todo !== null) {
    io.say(texts.t("plan.todo", { file: reports.todo }));
  }
}

async function* listHeld(plan: Plan, texts: Texts): AsyncGenerator<Concern> {
  if (plan.header.counts.hold === 0) {
    return;
  }
  for await (const operation of plan.operations()) {
    if (operation.hold !== undefined) {
      yield { what: nameObject(operation, texts), why: texts.sentences(explainHold(operation.hold, texts)) };
    }
  }
}
