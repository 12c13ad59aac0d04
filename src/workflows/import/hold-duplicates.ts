import { normaliseText } from "../../model/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import type { MatchedRow } from "./match-rows.ts";

/**
 * Keeps one row per unit of rows for one locale, over all files: the first of rows that say the same; none where they
 * say different things, because nobody knows which is meant.
 */
export function holdDuplicates(rows: readonly MatchedRow[]): {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly Finding[];
} {
  if (new Set(rows.map(({ handedOut }) => handedOut.unit)).size === rows.length) {
    return { rows, findings: [] };
  }
  const groups = new Map<string, readonly [MatchedRow, ...MatchedRow[]]>();
  const kept: MatchedRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const { unit } = row.handedOut;
    const group = groups.get(unit);
    groups.set(unit, group === undefined ? [row] : [...group, row]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (others.length === 0) {
      kept.push(first);
      continue;
    }
    const saysSame = others.every((row) => normaliseText(row.target) === normaliseText(first.target));
    if (saysSame) {
      kept.push(first);
    }
    for (const row of saysSame ? others : group) {
      const elsewhere = group
        .filter((candidate) => candidate !== row)
        .map(({ sheet, row: number }) => `${sheet.file} row ${number}`);
      findings.push(
        makeFinding(saysSame ? "same-row-twice" : "duplicate-unit", {
          file: row.sheet.file,
          row: row.row,
          locale: row.sheet.locale,
          column: row.sheet.columns.target ?? null,
          unit: row.handedOut.unit,
          source: row.handedOut.source,
          found: row.target,
          wanted: elsewhere.join(", "),
        }),
      );
    }
  }
  return { rows: kept, findings };
}
