import { makeFinding, type Finding, type FindingCode } from "./finding.ts";
import type { MatchedRow } from "./match-rows.ts";

/** A finding about a row. */
export function findingAt(row: MatchedRow, code: FindingCode, at: Partial<Finding> = {}): Finding {
  const { handedOut, sheet } = row;
  return makeFinding(code, {
    file: sheet.file,
    row: row.row,
    locale: sheet.locale,
    column: sheet.columns.target ?? null,
    unit: handedOut.unit,
    source: handedOut.source,
    ...at,
  });
}
