import { OUTCOMES, type ChangeResult, type OperationResult, type Outcome } from "../apply/index.ts";
import type { Texts } from "../texts/index.ts";
import { viewChange, type SideInput } from "./view-change.ts";
import { labelUndo } from "./view-operation.ts";
import type { NameOf } from "./view-value.ts";
import type { ItemView } from "./view.ts";

/** The parts of a run's report, what needs somebody first. */
export const RESULT_GROUPS = ["failed", "conflicted", "not-attempted", "rewritten", "done"] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

/** The part an operation's result stands in. */
export function groupResult(result: OperationResult): ResultGroup {
  return result.outcome === "done" && result.changes.some(({ returned }) => returned !== undefined)
    ? "rewritten"
    : result.outcome;
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
    resourceName: texts.t(`common.resourceName.${result.resource}`),
    name: result.name,
    nameLocale: null,
    meta: [
      result.remoteId ?? result.key,
      ...(place.length === 0 ? [] : [texts.t("report.item.place", { path: place.join(" › ") })]),
      describeOutcomes(changes, texts),
      ...(isDone ? [texts.t("report.item.undo", { class: labelUndo(result.undo, texts) })] : []),
    ],
    notes:
      problem === undefined ? [] : [problem.message, ...(problem.hint === undefined ? [] : [problem.hint])],
    changes: changes.map((change) =>
      viewChange({
        resource: result.resource,
        locale: change.locale,
        field: change.field,
        sides: sidesOf(change, result, texts),
        outcome: isMixed ? texts.t(`run.outcome.${change.outcome}`) : undefined,
        texts,
        nameOf,
      }),
    ),
  };
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
    : parts.join(", ");
}

function sidesOf(change: ChangeResult, result: OperationResult, texts: Texts): readonly SideInput[] {
  if (change.conflict !== undefined) {
    const { base, theirs, ours } = change.conflict;
    return [
      { side: "base", label: texts.t("run.value.base"), value: base },
      { side: "theirs", label: texts.t("run.value.theirs"), value: theirs },
      { side: "ours", label: texts.t("run.value.ours"), value: ours },
    ];
  }
  const isRewritten = change.returned !== undefined;
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
  return [
    ...(result.action === "create" || isRewritten ? [] : [before]),
    after,
    ...(isRewritten
      ? [
          {
            side: "returned" as const,
            label: texts.t("run.value.returned"),
            value: change.returned,
          },
        ]
      : []),
  ];
}
