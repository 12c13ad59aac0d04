import { readRowMark, unguardFormula, type ParsedFile, type ParsedRow } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import { isSourceKept, refuseMovedTargets } from "./source-column.ts";
import { isSpreadsheetError } from "./spreadsheet-error.ts";
import { UnitIndex } from "./unit-index.ts";

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
