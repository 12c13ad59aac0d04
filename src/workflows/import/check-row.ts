import type { Checker } from "../../checks/index.ts";
import { fieldKind, fieldRule, placeOfUnit, type ContentObject, type LocaleCode } from "../../model/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import type { MatchedRow } from "./match-rows.ts";

/** What rows are checked with. */
export interface RowChecking {
  readonly checker: Checker;
}

interface RowToCheck {
  readonly row: MatchedRow;
  readonly object: ContentObject | null;
  readonly field: string;
  readonly sourceLocale: LocaleCode | null;
  /** The target as it would be taken. */
  readonly target: string;
}

/** What the checks say about a row that would be taken; it is held where one of the findings says so. */
export function checkRow(
  { row, object, field, sourceLocale, target }: RowToCheck,
  { checker }: RowChecking,
): readonly Finding[] {
  const { handedOut, sheet } = row;
  if (object === null || sourceLocale === null) {
    return [];
  }
  const found = checker.check({
    source: handedOut.source,
    sourceLocale,
    target,
    locale: sheet.locale,
    kind: fieldKind(object.resource, field) === "html" ? kindOfHtml(handedOut.unit) : "text",
    maxLength: fieldRule(object.resource, field)?.maxLength ?? null,
  });
  const isHeld = found.some(({ severity }) => severity === "error");
  return found.map((finding) =>
    makeFinding(finding.code, {
      file: sheet.file,
      row: row.row,
      locale: sheet.locale,
      column: sheet.columns.target ?? null,
      unit: handedOut.unit,
      source: handedOut.source,
      found: finding.found,
      wanted: finding.wanted,
      level: finding.severity === "error" ? "held" : isHeld ? "info" : finding.severity,
    }),
  );
}

/** A block is words and tokens, not HTML. */
function kindOfHtml(unit: string): "html" | "block" {
  return placeOfUnit(unit)?.block === undefined ? "html" : "block";
}
