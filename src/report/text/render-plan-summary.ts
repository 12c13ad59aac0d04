import type { PlanHeader } from "../../plan/index.ts";
import type { Texts } from "../../texts/index.ts";
import { describeCalls, describeDuration, leadOf, localeTable, resourceTable } from "../view-plan.ts";
import { oneLine, renderTable } from "./render-table.ts";

/** A plan in a few lines for a terminal; the first says that nothing was written. */
export function renderPlanSummary(header: PlanHeader, texts: Texts): string {
  const tables = [resourceTable(header, texts), localeTable(header, texts)].filter(
    ({ rows }) => rows.length > 0,
  );
  const { writes } = header.cost;
  return [
    texts.t("report.plan.notice"),
    oneLine(`${texts.t("report.plan.title", { workspace: header.workspaceName })}: ${leadOf(header, texts)}`),
    ...(writes === 0 ? [] : [`${describeCalls(header, texts)}, ${describeDuration(header, texts)}.`]),
    ...tables.flatMap((table) => ["", renderTable(table)]),
  ].join("\n");
}
