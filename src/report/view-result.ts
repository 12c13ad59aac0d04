import { OUTCOMES, type ChangeResult, type OperationResult, type Outcome } from "../apply/index.ts";
import type { Texts } from "../texts/index.ts";
import { explainProblem } from "./explain-problem.ts";
import { labelField } from "./field-label.ts";
import { viewLocale } from "./locale-view.ts";
import { viewChange, type SideInput } from "./view-change.ts";
import { labelUndo } from "./view-operation.ts";
import type { NameOf } from "./view-value.ts";
import type { ItemView } from "./view.ts";

/** The parts of a run's report, what needs somebody first. */
export const RESULT_GROUPS = [
  "failed",
  "conflicted",
  "not-attempted",
  "settled",
  "rewritten",
  "done",
] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

/** The part an operation's result stands in. */
export function groupResult({ outcome, changes }: OperationResult): ResultGroup {
  if (outcome !== "done") {
    return outcome;
  }
  if (changes.some(({ settled }) => settled !== undefined)) {
    return "settled";
  }
  return changes.some(({ returned }) => returned !== undefined) ? "rewritten" : "done";
}

/** What became of an operation, as people see it. */
export function viewResult(result: OperationResult, texts: Texts, nameOf?: NameOf): ItemView {
  const { place, problem, changes } = result;
  const isDone = result.outcome === "done";
  const isMixed = changes.some(({ outcome }) => outcome !== changes[0]?.outcome);
  return {
    id: result.operationId,
    tone: result.outcome,
    badge: texts.t(`run.outcome.${result.outcome}`),
    ...(problem === undefined ? {} : { reason: problem.code }),
    resource: result.resource,
    resourceName: texts.t(`common.resourceName.${result.resource}`),
    name: result.name,
    nameLocale: null,
    meta: [
      result.remoteId ?? result.key,
      ...(place.length === 0 ? [] : [texts.t("report.item.place", { path: place.join(" › ") })]),
      describeOutcomes(changes, texts),
      ...(isDone ? [texts.t("report.item.undo", { class: labelUndo(result.undo, texts) })] : []),
    ],
    notes: [
      ...explainProblem(result, texts),
      ...(result.reproducer === undefined
        ? []
        : [texts.t("run.failures.reproducer", { file: result.reproducer })]),
      ...describeEdited(result, texts),
    ],
    changes: changes.map((change) =>
      viewChange({
        resource: result.resource,
        locale: change.locale,
        field: change.field,
        sides: sidesOf(change, result, texts),
        outcome: describeOutcome(change, isMixed, texts),
        texts,
        nameOf,
      }),
    ),
  };
}

/** Fields that others edited and that stand beside what was written. */
function describeEdited({ editedByOthers = [] }: OperationResult, texts: Texts): string[] {
  const fields = editedByOthers.map(({ locale, field }) => {
    const label = labelField(field, texts);
    return locale === null
      ? label
      : texts.t("run.editedField", { locale: viewLocale(locale, texts).name, field: label });
  });
  return fields.length === 0
    ? []
    : [texts.t("run.edited", { count: fields.length, fields: texts.list(fields) })];
}

/** How one change ended, where the others of its object ended differently, or a conflict was settled. */
function describeOutcome(
  { outcome, settled }: ChangeResult,
  isMixed: boolean,
  texts: Texts,
): string | undefined {
  if (settled !== undefined) {
    return texts.t(`run.settled.${settled}`);
  }
  return isMixed ? texts.t(`run.outcome.${outcome}`) : undefined;
}

/** "3 changes", or "2 done, 1 conflicted" where they ended differently. */
function describeOutcomes(changes: readonly ChangeResult[], texts: Texts): string {
  const met = OUTCOMES.filter((outcome) => changes.some((change) => change.outcome === outcome));
  return met.length < 2
    ? texts.t("report.counts.changes", { count: changes.length })
    : listOutcomes(
        Object.fromEntries(
          OUTCOMES.map((outcome) => [outcome, changes.filter((change) => change.outcome === outcome).length]),
        ),
        texts,
      );
}

/** "12 done, 1 failed": what occurs, in the order of OUTCOMES. */
export function listOutcomes(counts: Readonly<Partial<Record<Outcome, number>>>, texts: Texts): string {
  const parts = OUTCOMES.flatMap((outcome) => {
    const count = counts[outcome] ?? 0;
    return count === 0 ? [] : [texts.t(`run.outcomeCount.${outcome}`, { number: texts.number(count) })];
  });
  return parts.length === 0
    ? texts.t("run.outcomeCount.done", { number: texts.number(0) })
    : texts.enumerate(parts);
}

function sidesOf(change: ChangeResult, result: OperationResult, texts: Texts): readonly SideInput[] {
  const isRewritten = change.returned !== undefined;
  const returned: readonly SideInput[] = isRewritten
    ? [{ side: "returned", label: texts.t("run.value.returned"), value: change.returned }]
    : [];
  if (change.conflict !== undefined) {
    const { base, theirs, ours } = change.conflict;
    return [
      { side: "base", label: texts.t("run.value.base"), value: base },
      { side: "theirs", label: texts.t("run.value.theirs"), value: theirs },
      { side: "ours", label: texts.t("run.value.ours"), value: ours },
      ...returned,
    ];
  }
  const before: SideInput = {
    side: "before",
    label: texts.t("report.value.before"),
    value: change.before,
  };
  const after: SideInput = {
    side: isRewritten ? "ours" : "after",
    label: texts.t(isRewritten ? "run.value.sent" : "report.value.after"),
    value: change.after,
  };
  return [...(result.action === "create" ? [] : [before]), after, ...returned];
}
