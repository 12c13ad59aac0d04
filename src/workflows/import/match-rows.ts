import {
  readRowMark,
  rowCheck,
  unguardFormula,
  type ParsedFile,
  type ParsedRow,
} from "../../formats/index.ts";
import { readUnitId, type LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import { repairUnitId } from "./repair-unit-id.ts";
import { foldText, isSourceKept, refuseMovedColumn, refuseMovedTargets } from "./source-column.ts";
import { isSpreadsheetError } from "./spreadsheet-error.ts";

/** A file with what was handed out for it. */
export interface FileToMatch {
  readonly name: string;
  readonly parsed: ParsedFile;
  readonly exportId: string;
  /** The locale translated from, where the export named one. */
  readonly sourceLocale: LocaleCode | null;
  /** The locale its targets are taken for. */
  readonly locale: LocaleCode;
  /** The locale its rows were handed out for: another one only where somebody forced it. */
  readonly rowLocale: LocaleCode;
  /** What was handed out for `locale`. */
  readonly handedOut: readonly ExportRow[];
  /** For a forced locale, the targets that the file was filled with when it was handed out, by unit. */
  readonly prefilled: ReadonlyMap<string, string | null>;
  readonly workspaceId: string;
}

/** A row whose unit is certain. */
export interface MatchedRow {
  readonly file: string;
  readonly row: number;
  readonly locale: LocaleCode;
  readonly exportId: string;
  /** The locale translated from, where the export named one. */
  readonly sourceLocale: LocaleCode | null;
  readonly handedOut: ExportRow;
  /** The target as it was meant: without the guard against formulas. */
  readonly target: string;
  readonly columns: ParsedFile["columns"];
}

export interface MatchedFile {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly Finding[];
  /** Rows that are left out because nothing stands in their target, or what it was filled with. */
  readonly untouched: number;
}

/**
 * Finds the unit of each row and checks what can be told from the file and the hand-out alone. Rows without
 * a target are left out: empty is untouched.
 * Throws FormatError for a file whose rows cannot be trusted at all.
 */
export function matchRows(file: FileToMatch): MatchedFile {
  const index = new UnitIndex(file);
  const findings: Finding[] = [];
  const rows: MatchedRow[] = [];
  let untouched = 0;
  for (const row of file.parsed.rows) {
    const matched = matchRow(row, file, index, findings);
    if (matched === "untouched") {
      untouched += 1;
    } else if (matched !== "held") {
      rows.push(matched);
    }
  }
  refuseMovedTargets(rows, file.handedOut, file.name);
  return { rows, findings, untouched };
}

function matchRow(
  parsed: ParsedRow,
  file: FileToMatch,
  index: UnitIndex,
  findings: Finding[],
): MatchedRow | "held" | "untouched" {
  const { cells, row } = parsed;
  const target = cells.target ?? "";
  if (target.trim() === "") {
    return "untouched";
  }
  const { columns } = file.parsed;
  const at = {
    file: file.name,
    row,
    locale: file.locale,
    unit: cells.id ?? null,
    source: cells.source ?? null,
  };
  const hold = (finding: Finding): "held" => {
    findings.push(finding);
    return "held";
  };
  if (parsed.surplusCells > 0) {
    return hold(makeFinding("shifted-row", { ...at, found: String(parsed.surplusCells) }));
  }
  const mark = readRowMark(cells["~hash"] ?? "");
  if (mark !== undefined && (mark.exportId !== file.exportId || mark.locale !== file.rowLocale)) {
    const column = columns["~hash"] ?? null;
    const found = `${mark.exportId} ${mark.locale}`;
    return hold(
      makeFinding("other-export", { ...at, column, found, wanted: `${file.exportId} ${file.rowLocale}` }),
    );
  }
  const column = columns.id ?? null;
  const found = index.find(parsed);
  if (found.kind === "hold") {
    return hold(makeFinding(found.code, { ...at, column, found: cells.id ?? "" }));
  }
  const { handedOut } = found;
  if (found.isRepaired) {
    findings.push(
      makeFinding("id-repaired", {
        ...at,
        unit: handedOut.unit,
        column,
        found: cells.id ?? "",
        wanted: handedOut.unit,
      }),
    );
  }
  const known = { ...at, unit: handedOut.unit, source: handedOut.source };
  if (cells.source !== undefined && !isSourceKept({ cell: cells.source, handedOut })) {
    findings.push(
      makeFinding("source-edited", {
        ...known,
        column: columns.source ?? null,
        found: cells.source,
        wanted: handedOut.source,
      }),
    );
  }
  const text = unguardFormula(target, handedOut.guarded.length > 0);
  if (text === file.prefilled.get(handedOut.unit)) {
    return "untouched";
  }
  if (isSpreadsheetError(text) && text !== handedOut.target && text !== handedOut.source) {
    return hold(makeFinding("spreadsheet-error", { ...known, column: columns.target ?? null, found: text }));
  }
  const { locale, exportId, sourceLocale } = file;
  return { file: file.name, row, locale, exportId, sourceLocale, handedOut, target: text, columns };
}

type FoundUnit =
  | { readonly kind: "found"; readonly handedOut: ExportRow; readonly isRepaired: boolean }
  | { readonly kind: "hold"; readonly code: "no-id" | "damaged-id" | "unknown-unit" };

/** Finds what was handed out by unit id, by the check of the row mark, or by a source text that is unique. */
class UnitIndex {
  readonly #workspaceId: string;
  readonly #byUnit = new Map<string, ExportRow>();
  readonly #byCheck = new Map<string, ExportRow | "several">();
  readonly #bySource = new Map<string, ExportRow | "several">();
  /** Ids that stand in the file whole: a damaged one cannot be one of them. */
  readonly #present: ReadonlySet<string>;

  constructor({ handedOut, parsed, workspaceId, name }: FileToMatch) {
    this.#workspaceId = workspaceId;
    for (const row of handedOut) {
      this.#byUnit.set(row.unit, row);
      addOnce(this.#byCheck, rowCheck(row.unit), row);
      addOnce(this.#bySource, foldText(row.source), row);
    }
    const cells = parsed.rows.flatMap(({ cells }) => {
      const row = this.#byUnit.get(cells.id?.trim() ?? "");
      return row === undefined ? [] : [{ cell: cells.source, handedOut: row }];
    });
    this.#present = new Set(cells.map((cell) => cell.handedOut.unit));
    refuseMovedColumn(
      cells.flatMap(({ cell, handedOut }) => (cell === undefined ? [] : [{ cell, handedOut }])),
      name,
    );
  }

  find({ cells }: ParsedRow): FoundUnit {
    const cell = cells.id?.trim() ?? "";
    const exact = this.#byUnit.get(cell);
    if (exact !== undefined) {
      return { kind: "found", handedOut: exact, isRepaired: cell !== cells.id };
    }
    if (readUnitId(cell, this.#workspaceId).kind === "valid") {
      return { kind: "hold", code: "unknown-unit" };
    }
    const repaired = this.#repair(cells, cell);
    if (repaired !== undefined) {
      return { kind: "found", handedOut: repaired, isRepaired: true };
    }
    return { kind: "hold", code: cell === "" ? "no-id" : "damaged-id" };
  }

  #repair(cells: ParsedRow["cells"], cell: string): ExportRow | undefined {
    const byId = this.#byUnit.get(repairUnitId(cell, this.#workspaceId) ?? "");
    if (byId !== undefined) {
      return byId;
    }
    const check = readRowMark(cells["~hash"] ?? "")?.check;
    const byCheck = check === undefined ? undefined : this.#byCheck.get(check);
    const bySource = cell === "" ? undefined : this.#bySource.get(foldText(cells.source ?? ""));
    // The check proves the row even where the source was edited too; a source alone proves it only when
    // nothing else contradicts, and when no other row of the file already is that unit.
    const found = byCheck ?? bySource;
    return found === undefined || found === "several" || this.#present.has(found.unit) ? undefined : found;
  }
}

function addOnce(map: Map<string, ExportRow | "several">, key: string, row: ExportRow): void {
  map.set(key, map.has(key) ? "several" : row);
}
