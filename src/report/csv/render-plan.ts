import Papa from "papaparse";

import type { CheckedOperation } from "../plan-finding.ts";
import type { Texts } from "../../texts/index.ts";
import { revealCharacters } from "../reveal-characters.ts";
import { labelUndo } from "../view-operation.ts";
import { valueText } from "../view-value.ts";
import type { FindingView, ReportView, Side } from "../view.ts";
import { guardFormula } from "./guard-formula.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * One row per change, for a spreadsheet: UTF-8 with BOM, CRLF, the notice alone in the first row, headings in
 * the second. Values are as people read them; the JSON report has them as they are.
 */
export async function* renderPlanCsv(
  report: ReportView<CheckedOperation>,
  texts: Texts,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + row([report.notice]);
  yield row(
    COLUMNS.map((column) =>
      column === "findings" ? texts.t("findings.heading") : texts.t(`report.column.${column}`),
    ),
  );
  for await (const { item, source: checked } of report.entries()) {
    const source = checked.operation;
    for (const change of item.changes) {
      const side = (wanted: Side): string => {
        const found = change.sides.find((candidate) => candidate.side === wanted);
        return found === undefined ? "" : valueText(found.value);
      };
      const cells: Record<(typeof COLUMNS)[number], string> = {
        operation: source.id,
        action: item.badge,
        hold: item.notes.join(" "),
        kind: item.resourceName,
        id: source.key,
        remoteId: source.remoteId ?? "",
        name: source.name,
        place: source.place.join(" › "),
        locale: change.locale?.code ?? "",
        field: change.fieldLabel,
        base: side("base"),
        before: side("before") || side("theirs"),
        after: side("after") || side("ours"),
        findings: (change.findings ?? []).map(describeFinding).join("\n"),
        undo: source.undo === "none" && source.hold === undefined ? "" : labelUndo(source.undo, texts),
      };
      yield row(COLUMNS.map((column) => cells[column]));
    }
  }
}

function describeFinding({ severityLabel, code, text }: FindingView): string {
  return `${severityLabel} ${code}: ${text}`;
}

const COLUMNS = [
  "action",
  "hold",
  "kind",
  "name",
  "place",
  "locale",
  "field",
  "base",
  "before",
  "after",
  "findings",
  "undo",
  "id",
  "remoteId",
  "operation",
] as const;

function row(cells: readonly string[]): string {
  const safe = cells.map((cell) => guardFormula(revealCharacters(cell, { invisible: false })));
  return Papa.unparse([safe], { newline: LINE_END }) + LINE_END;
}
