import type { Action, PlanHeader } from "../plan/index.ts";
import type { Texts } from "../texts/index.ts";
import { describeSelection } from "./describe-selection.ts";

/** The words in which the report of a plan and that of a comparison differ. */
export interface PlanWords {
  readonly notice: string;
  readonly title: string;
  /** One sentence or two: how much would change, or differs. */
  readonly lead: string;
  /** What an object of each kind is marked with. */
  readonly badges: Readonly<Record<Action, string>>;
  /** What each kind is called over a column of counts. */
  readonly columns: Readonly<Record<Action, string>>;
  /** The kinds that occur, in the order of the columns. */
  readonly actions: readonly Action[];
  /** What the values of a change are called; `created` is the only one of a new object. */
  readonly sides: { readonly before: string; readonly after: string; readonly created: string };
  /** What the sides of a conflict are called. */
  readonly conflict: { readonly base: string; readonly theirs: string; readonly ours: string };
  /** The chapters of objects with the action `hold`, with the action `delete`, and of all others. */
  readonly held: { readonly heading: string; readonly intro: string };
  readonly deleted: { readonly heading: string; readonly intro: string };
  readonly changed: { readonly heading: string; readonly intro: string };
}

/** The words for the report of a plan, or of a comparison. */
export function findPlanWords(header: PlanHeader, texts: Texts): PlanWords {
  return header.comparison === undefined
    ? {
        notice: texts.sentences([texts.t("report.plan.notice"), ...partOf(header, texts)]),
        title: titleOfPlan(header, texts),
        lead: leadOfPlan(header, texts),
        badges: {
          create: texts.t("report.badge.create"),
          update: texts.t("report.badge.update"),
          delete: texts.t("report.badge.delete"),
          hold: texts.t("report.badge.hold"),
        },
        columns: {
          create: texts.t("report.counts.create"),
          update: texts.t("report.counts.update"),
          delete: texts.t("report.counts.delete"),
          hold: texts.t("report.counts.hold"),
        },
        actions: ["create", "update", "delete", "hold"],
        sides: {
          before: texts.t("report.value.before"),
          after: texts.t("report.value.after"),
          created: texts.t("report.value.new"),
        },
        conflict: conflictWords(header, texts),
        held: heldWords(texts),
        deleted: { heading: texts.t("report.part.deleted"), intro: texts.t("report.part.deletedIntro") },
        changed: { heading: texts.t("report.part.changes"), intro: texts.t("report.part.changesIntro") },
      }
    : wordsOfComparison(header, header.comparison, texts);
}

function titleOfPlan({ workspaceName: workspace, rollbackOf: runId }: PlanHeader, texts: Texts): string {
  return runId === undefined
    ? texts.t("report.plan.title", { workspace })
    : texts.t("report.rollback.title", { runId, workspace });
}

function conflictWords({ rollbackOf }: PlanHeader, texts: Texts): PlanWords["conflict"] {
  return rollbackOf === undefined
    ? {
        base: texts.t("report.value.base"),
        theirs: texts.t("report.value.theirs"),
        ours: texts.t("report.value.ours"),
      }
    : {
        base: texts.t("report.rollback.base"),
        theirs: texts.t("report.value.theirs"),
        ours: texts.t("report.rollback.ours"),
      };
}

function heldWords(texts: Texts): PlanWords["held"] {
  return { heading: texts.t("report.part.held"), intro: texts.t("report.part.heldIntro") };
}

function wordsOfComparison(
  header: PlanHeader,
  { before, after }: NonNullable<PlanHeader["comparison"]>,
  texts: Texts,
): PlanWords {
  const names = { before, after };
  const badges = {
    create: texts.t("report.diff.only", { where: after }),
    update: texts.t("report.diff.changed"),
    delete: texts.t("report.diff.only", { where: before }),
    hold: texts.t("report.badge.hold"),
  };
  return {
    notice: texts.sentences([texts.t("report.diff.notice"), ...partOf(header, texts)]),
    title: texts.t("report.diff.title", names),
    lead: leadOfComparison(header, names, texts),
    badges,
    columns: badges,
    actions: ["create", "update", "delete"],
    sides: { before, after, created: after },
    conflict: conflictWords(header, texts),
    held: heldWords(texts),
    deleted: { heading: badges.delete, intro: texts.t("report.diff.onlyIntro", names) },
    changed: { heading: texts.t("report.diff.changes"), intro: texts.t("report.diff.changesIntro", names) },
  };
}

/** Of a plan or comparison of a part: which one. Every format begins with it, for nothing is said of the rest. */
function partOf({ selection, comparison }: PlanHeader, texts: Texts): string[] {
  if (selection === undefined) {
    return [];
  }
  const part = describeSelection(selection, texts);
  return [texts.t(comparison === undefined ? "report.plan.part" : "report.diff.part", { part })];
}

function leadOfPlan({ counts, selection, rollbackOf }: PlanHeader, texts: Texts): string {
  const actions = [
    ...(counts.create > 0 ? [texts.t("report.plan.create", { count: counts.create })] : []),
    ...(counts.update > 0 ? [texts.t("report.plan.update", { count: counts.update })] : []),
    ...(counts.delete > 0 ? [texts.t("report.plan.delete", { count: counts.delete })] : []),
  ];
  const changes = texts.t("report.counts.changes", { count: counts.changes });
  return texts.sentences([
    ...(actions.length > 0 ? [texts.t("report.plan.lead", { actions: texts.list(actions), changes })] : []),
    ...(counts.hold > 0 ? [texts.t("report.plan.held", { count: counts.hold })] : []),
    ...(counts.residue > 0 ? [texts.t("report.rollback.residue", { count: counts.residue })] : []),
    ...(actions.length === 0 && counts.hold === 0
      ? [
          texts.t(
            rollbackOf !== undefined
              ? "report.rollback.leadEmpty"
              : selection === undefined
                ? "report.plan.leadEmpty"
                : "report.plan.leadEmptyPart",
          ),
        ]
      : []),
  ]);
}

function leadOfComparison(
  { counts, selection }: PlanHeader,
  { before, after }: { readonly before: string; readonly after: string },
  texts: Texts,
): string {
  const parts = [
    ...(counts.update > 0 ? [texts.t("report.diff.differ", { count: counts.update })] : []),
    ...(counts.delete > 0 ? [texts.t("report.diff.onlyCount", { count: counts.delete, where: before })] : []),
    ...(counts.create > 0 ? [texts.t("report.diff.onlyCount", { count: counts.create, where: after })] : []),
  ];
  return parts.length === 0
    ? texts.t(selection === undefined ? "report.diff.same" : "report.diff.samePart")
    : texts.t("report.diff.lead", { parts: texts.list(parts) });
}
