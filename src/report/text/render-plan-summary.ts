import type { PlanHeader } from "../../plan/index.ts";
import type { Texts } from "../../texts/index.ts";
import { describeUndo } from "../count-words.ts";
import { findPlanWords } from "../plan-words.ts";
import { describeCalls, describeDuration, localeTable, resourceTable } from "../view-plan.ts";
import { oneLine } from "../reveal-characters.ts";
import { renderTable } from "./render-table.ts";

/** A plan, or a comparison, in a few lines for a terminal; the first says that nothing was written. */
export function renderPlanSummary(header: PlanHeader, texts: Texts): string {
  const words = findPlanWords(header, texts);
  const tables = [resourceTable(header, words, texts), localeTable(header, texts)].filter(
    ({ rows }) => rows.length > 0,
  );
  const { writes } = header.cost;
  const undo = describeUndo(header.counts, texts);
  return [
    oneLine(words.notice),
    oneLine(texts.t("common.labelled", { label: words.title, value: words.lead })),
    ...(writes === 0
      ? []
      : [
          texts.t("report.cost.summary", {
            calls: describeCalls(header, texts),
            duration: describeDuration(header, texts),
          }),
        ]),
    ...(undo === "" ? [] : [texts.t("report.undo.summary", { undo })]),
    ...tables.flatMap((table) => ["", renderTable(table)]),
  ].join("\n");
}
