import { normaliseText } from "../../model/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import type { MatchedRow } from "./match-rows.ts";

/**
 * Keeps one row per unit and locale over all files: the first of rows that say the same; none where they
 * say different things, because nobody knows which is meant.
 */
export function holdDuplicates(rows: readonly MatchedRow[]): {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly Finding[];
} {
  const groups = new Map<string, MatchedRow[]>();
  for (const row of rows) {
    const key = `${row.locale} ${row.handedOut.unit}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  const kept: MatchedRow[] = [];
  const findings: Finding[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) {
      continue;
    }
    const saysSame = others.every((row) => normaliseText(row.target) === normaliseText(first.target));
    if (saysSame) {
      kept.push(first);
    }
    for (const row of saysSame ? others : group) {
      const elsewhere = group
        .filter((candidate) => candidate !== row)
        .map(({ file, row: number }) => `${file} row ${number}`);
      findings.push(
        makeFinding(saysSame ? "same-row-twice" : "duplicate-unit", {
          file: row.file,
          row: row.row,
          locale: row.locale,
          column: row.columns.target ?? null,
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
