import type { RunSummary } from "../../apply/index.ts";
import type { Texts } from "../../texts/index.ts";
import { listOutcomes } from "../view-result.ts";
import {
  adviseNext,
  describeOthers,
  describeProblem,
  describeRequests,
  describeRun,
  listFailures,
} from "../view-run.ts";
import { oneLine } from "../reveal-characters.ts";
import { renderTable } from "./render-table.ts";

/** A run in a few lines for a terminal: how it ended, and how to go on. */
export function renderRunSummary(run: RunSummary, texts: Texts): string {
  const problem = describeProblem(run);
  return [
    describeRun(run, texts),
    ...(problem === "" ? [] : [problem]),
    ...describeOthers(run, texts),
    ...listFailures(run, texts).flatMap(({ heading, items }) => [
      texts.t("common.heading", { heading }),
      ...items.map(({ text }) => `- ${text}`),
    ]),
    describeRequests(run, texts),
    ...adviseNext(run, texts).items.flatMap(({ text, command }) =>
      command === undefined ? [text] : [text, `  ${command}`],
    ),
  ]
    .map(oneLine)
    .join("\n");
}

/** The list of runs for a terminal, in the order given, and how to go on with those that did not end. */
export function renderRunsList(runs: readonly RunSummary[], texts: Texts): string {
  if (runs.length === 0) {
    return texts.t("run.noRuns");
  }
  const table = renderTable({
    columns: [
      { heading: texts.t("run.table.run") },
      { heading: texts.t("run.table.started") },
      { heading: texts.t("run.table.workspace") },
      { heading: texts.t("run.table.status") },
      { heading: texts.t("run.table.operations") },
    ],
    rows: runs.map((run) => [
      run.runId,
      run.startedAt.replace("T", " ").replace("Z", ""),
      run.workspaceName,
      describeStatus(run, texts),
      run.status === "running" || run.finishedAt === null ? "" : listOutcomes(run.operations, texts),
    ]),
  });
  const undoable = runs.find(({ status, operations }) => status !== "running" && operations.done > 0);
  const unfinished = runs.filter(
    ({ status, undoneBy }) => (status === "interrupted" || status === "stopped") && undoneBy === undefined,
  );
  return [
    table,
    ...unfinished.map(({ runId, resumeCommand }) =>
      oneLine(texts.t("run.resumeOne", { runId, command: resumeCommand })),
    ),
    ...(undoable?.undoCommand === undefined
      ? []
      : [oneLine(texts.t("run.undoOne", { command: undoable.undoCommand }))]),
  ].join("\n");
}

function describeStatus({ status, rollbackOf, undoneBy }: RunSummary, texts: Texts): string {
  return texts.enumerate([
    texts.t(`run.status.${status}`),
    ...(rollbackOf === undefined ? [] : [texts.t("run.undoes", { runId: rollbackOf })]),
    ...(undoneBy === undefined ? [] : [texts.t("run.undone", { runId: undoneBy })]),
  ]);
}
