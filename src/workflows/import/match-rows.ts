import { hasGarbledRest, undoGarbling } from "../../checks/index.ts";
import {
  readRowMark,
  unguardFormula,
  type ColumnPlace,
  type ParsedRow,
  type RowMark,
  type Sheet,
} from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { FINDINGS, makeFinding, type Finding } from "./finding.ts";
import { findFilledDown } from "./filled-down.ts";
import { findingAt } from "./finding-at.ts";
import { findValue, judgeRemarks } from "./judge-remarks.ts";
import { matchTarget } from "./match-target.ts";
import { repairValue } from "./repair-value.ts";
import { isSameFolded, isSourceKept, refuseMovedTargets, type LetterDamage } from "./source-column.ts";
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
  /** True where its encoding lacks letters of the locale, for which question marks then stand. */
  readonly lacksLetters: boolean;
  /** Columns that a translator added for remarks, by their place among the other cells of a row. */
  readonly remarkColumns: readonly { readonly index: number; readonly column: ColumnPlace }[];
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
  /** Texts handed out that have a translation, in the file or from before, or are not to have one. */
  readonly translated: number;
}

/**
 * Finds the unit of each row and checks what can be told from the sheet and the hand-out alone. Rows without
 * a target are left out: empty is untouched.
 * Throws FormatError for a sheet whose rows cannot be trusted at all.
 */
export function matchRows(sheet: SheetToMatch): MatchedSheet {
  const index = new UnitIndex({ ...sheet, name: sheet.facts.file });
  const hasLost = sheet.lacksLetters || index.hasLostTargets();
  const letters = index.letters ?? (hasLost ? "lost" : undefined);
  const findings: Finding[] = [];
  const rows: MatchedRow[] = [];
  let untouched = 0;
  const translated = new Set(
    sheet.handedOut.flatMap(({ unit, target, status }) =>
      target === null && status === "new" ? [] : [unit],
    ),
  );
  for (const row of sheet.rows) {
    const matched = matchRow(row, { ...sheet, letters, translated }, index, findings);
    if (matched === "untouched") {
      untouched += 1;
    } else if (matched !== "held") {
      rows.push(matched);
    } else if (isRestOfCell(row)) {
      holdFirstHalf(row, rows, findings);
    }
  }
  refuseMovedTargets(rows, sheet.handedOut, sheet.facts.file);
  for (const { first, lastRow } of findFilledDown(rows)) {
    findings.push(
      findingAt(first, "filled-down", { found: first.target, wanted: `${first.row}–${lastRow}` }),
    );
  }
  return {
    rows,
    findings: [...findingsOfLetters(letters, sheet.facts), ...findings],
    untouched,
    translated: translated.size,
  };
}

/** True for a row with nothing but a target: Enter makes one in the middle of a text. */
function isRestOfCell({ cells, otherCells }: ParsedRow): boolean {
  const others = Object.entries(cells).filter(([column]) => column !== "target");
  return [...others.map(([, cell]) => cell), ...otherCells].every((cell) => cell.trim() === "");
}

/** The row above one that is the rest of a cell is but the first half. */
function holdFirstHalf({ row }: ParsedRow, rows: MatchedRow[], findings: Finding[]): void {
  const above = rows.at(-1);
  if (above?.row === row - 1 && !isSameFolded(above.target, above.handedOut.target ?? "")) {
    rows.pop();
    findings.push(findingAt(above, "split-row", { found: above.target, wanted: String(row) }));
  }
}

/** What happened to the letters of a whole sheet. */
function findingsOfLetters(letters: LetterDamage | undefined, facts: SheetFacts): readonly Finding[] {
  const at = { file: facts.file, row: null, locale: facts.locale, column: facts.columns.source ?? null };
  return letters === undefined
    ? []
    : [makeFinding(letters === "lost" ? "letters-lost" : "letters-garbled", at)];
}

function matchRow(
  parsed: ParsedRow,
  {
    facts,
    markLocale,
    prefilled,
    remarkColumns,
    letters,
    translated,
  }: SheetToMatch & { readonly letters: LetterDamage | undefined; readonly translated: Set<string> },
  index: UnitIndex,
  findings: Finding[],
): MatchedRow | "held" | "untouched" {
  const { cells, row, remarks } = parsed;
  const { columns, exportId } = facts;
  const cell = cells.target ?? "";
  const isGarbled = letters === "garbled";
  const target = isGarbled && !hasGarbledRest(cell) ? (undoGarbling(cell) ?? cell) : cell;
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
  for (const { index: place, column } of remarkColumns) {
    const found = parsed.otherCells[place]?.trim() ?? "";
    if (found !== "") {
      report("translator-note", { column, found });
    }
  }
  if (target.trim() === "") {
    return "untouched";
  }
  if (parsed.surplusCells > 0) {
    return report("shifted-row", { found: String(parsed.surplusCells) });
  }
  const mark = readRowMark(cells["~hash"] ?? "");
  // A column that was named after the locale makes a file for several of one for that locale.
  const isForLocale = ({ locale }: RowMark): boolean =>
    locale === markLocale || (markLocale === null && locale === facts.locale);
  if (mark !== undefined && (mark.exportId !== exportId || !isForLocale(mark))) {
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
  translated.add(handedOut.unit);
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
    return matched.level === "held" ? "held" : "untouched";
  }
  const isChanged = !isSameFolded(matched.target, handedOut.target ?? "");
  if (isChanged && parsed.isCutOff === true) {
    return report("cut-off-row", { ...known, column: columns.target ?? null, found: matched.target });
  }
  const hasLost =
    (letters === "lost" && countMarks(matched.target) > countMarks(handedOut.source)) ||
    (isGarbled && hasGarbledRest(cell) && !hasGarbledRest(handedOut.source));
  if (isChanged && hasLost) {
    return report("encoding-loss", { ...known, column: columns.target ?? null, found: matched.target });
  }
  return cells.ack === undefined ? matched : { ...matched, ack: cells.ack };
}

function countMarks(text: string): number {
  return text.split("?").length - 1;
}
