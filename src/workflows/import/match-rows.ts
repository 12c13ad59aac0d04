import { readRowMark, unguardFormula, type ParsedRow, type Sheet } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { FINDINGS, makeFinding, type Finding } from "./finding.ts";
import { findValue, judgeRemarks } from "./judge-remarks.ts";
import { matchTarget } from "./match-target.ts";
import { repairValue } from "./repair-value.ts";
import { isSourceKept, refuseMovedTargets } from "./source-column.ts";
import { UnitIndex } from "./unit-index.ts";

/** What is known of all rows of a sheet: of a file, or of its part for one locale. */
export interface SheetFacts extends Pick<Sheet, "columns"> {
  /** Name of the file. */
  readonly file: string;
  readonly exportId: string;
  /** The locale translated from, where the export named one. */
  readonly sourceLocale: LocaleCode | null;
  /** The locale its targets are taken for. */
  readonly locale: LocaleCode;
}

/** A sheet with what was handed out for it. */
export interface SheetToMatch {
  readonly facts: SheetFacts;
  readonly rows: readonly ParsedRow[];
  /** The locale that the marks of its rows bear: null in files whose rows hold several. */
  readonly markLocale: LocaleCode | null;
  /** What was handed out for its locale. */
  readonly handedOut: readonly HandedOutRow[];
  /** For a forced locale, the targets that the file was filled with when it was handed out, by unit. */
  readonly prefilled: ReadonlyMap<string, string | null>;
  readonly workspaceId: string;
}

/** A row whose unit is certain. */
export interface MatchedRow {
  readonly sheet: SheetFacts;
  readonly row: number;
  readonly handedOut: Pick<HandedOutRow, "unit" | "source" | "target">;
  /** The target as it was meant: without the guard against formulas. */
  readonly target: string;
  /** What the translator says is right as it is: codes of checks. Null where the file has no such column. */
  readonly ack: string | null;
}

export interface MatchedSheet {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly Finding[];
  /** Rows that are left out because nothing stands in their target, or what it was filled with. */
  readonly untouched: number;
}

/**
 * Finds the unit of each row and checks what can be told from the sheet and the hand-out alone. Rows without
 * a target are left out: empty is untouched.
 * Throws FormatError for a sheet whose rows cannot be trusted at all.
 */
export function matchRows(sheet: SheetToMatch): MatchedSheet {
  const index = new UnitIndex({ ...sheet, name: sheet.facts.file });
  const findings: Finding[] = [];
  const rows: MatchedRow[] = [];
  let untouched = 0;
  for (const row of sheet.rows) {
    const matched = matchRow(row, sheet, index, findings);
    if (matched === "untouched") {
      untouched += 1;
    } else if (matched !== "held") {
      rows.push(matched);
    }
  }
  refuseMovedTargets(rows, sheet.handedOut, sheet.facts.file);
  return { rows, findings, untouched };
}

function matchRow(
  parsed: ParsedRow,
  { facts, markLocale, prefilled }: SheetToMatch,
  index: UnitIndex,
  findings: Finding[],
): MatchedRow | "held" | "untouched" {
  const { cells, row, remarks } = parsed;
  const { columns, exportId } = facts;
  const target = cells.target ?? "";
  const report = (code: Finding["code"], change: Partial<Finding>): "held" => {
    const at = { file: facts.file, row, locale: facts.locale };
    findings.push(
      makeFinding(code, { ...at, unit: cells.id ?? null, source: cells.source ?? null, ...change }),
    );
    return "held";
  };
  if (remarks !== undefined) {
    for (const { code, column, found } of judgeRemarks(remarks, columns, target)) {
      if (report(code, { column, found }) === "held" && FINDINGS[code] === "held") {
        return "held";
      }
    }
  }
  if (target.trim() === "") {
    return "untouched";
  }
  if (parsed.surplusCells > 0) {
    return report("shifted-row", { found: String(parsed.surplusCells) });
  }
  const mark = readRowMark(cells["~hash"] ?? "");
  if (mark !== undefined && (mark.exportId !== exportId || mark.locale !== markLocale)) {
    return report("other-export", {
      column: columns["~hash"] ?? null,
      found: [mark.exportId, mark.locale].join(" ").trim(),
      wanted: [exportId, markLocale].join(" ").trim(),
    });
  }
  const column = columns.id ?? null;
  const found = index.find(parsed);
  if (found.kind === "hold") {
    return report(found.code, { column, found: cells.id ?? "" });
  }
  const { handedOut } = found;
  if (found.isRepaired) {
    const { unit } = handedOut;
    report("id-repaired", { unit, column, found: cells.id ?? "", wanted: unit });
  }
  const known = { unit: handedOut.unit, source: handedOut.source };
  if (cells.source !== undefined && !isSourceKept({ cell: cells.source, handedOut })) {
    report("source-edited", {
      ...known,
      column: columns.source ?? null,
      found: cells.source,
      wanted: handedOut.source,
    });
  }
  const value = remarks === undefined ? undefined : findValue(remarks, columns.target?.letter);
  const meant = value === undefined ? target : repairValue(value, handedOut);
  if (value !== undefined) {
    const at = { ...known, column: columns.target ?? null, found: value.text };
    if (meant === undefined) {
      return report("cell-not-text", at);
    }
    report("cell-repaired", { ...at, wanted: meant });
  }
  if (
    meant === undefined ||
    unguardFormula(meant, handedOut.guarded.length > 0) === prefilled.get(handedOut.unit)
  ) {
    return "untouched";
  }
  const matched = matchTarget(meant, { facts, row, handedOut });
  if ("code" in matched) {
    findings.push(matched);
    return "held";
  }
  return cells.ack === undefined ? matched : { ...matched, ack: cells.ack };
}
