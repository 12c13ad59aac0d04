import { isSpreadsheetError, undoGarbling } from "../../checks/index.ts";
import { guardFormula, isFormulaCall, needsGuard, unguardFormula } from "../../formats/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { findGarbling } from "./garbled-letters.ts";
import { isWithLostLetters } from "./lost-letters.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";
import { isRewrittenSource, isRewrittenValue } from "./repair-value.ts";
import { isSameFolded } from "./source-column.ts";

/**
 * A row whose unit is certain, but for what stands in its target; or a finding where nobody meant that: the row is
 * then held, or left as it is where what was handed out can still be told.
 */
export function matchTarget(cell: string, { facts, row, handedOut }: TargetPlace): MatchedRow | Finding {
  const target = unguardTarget(cell, handedOut);
  const { unit, source } = handedOut;
  const matched = { sheet: facts, row, handedOut, target, ack: null };
  if (target === handedOut.target) {
    return matched;
  }
  const code = findAccident(cell, target, handedOut);
  return code === undefined
    ? matched
    : makeFinding(code, {
        file: facts.file,
        row,
        locale: facts.locale,
        column: facts.columns.target ?? null,
        unit,
        source,
        found: target,
        ...(code === "spreadsheet-error" || code === "formula-in-cell"
          ? {}
          : { wanted: code === "number-rewritten" ? source : handedOut.target }),
      });
}

/** What a program made of the target that was handed out, or of whatever was typed. */
function findAccident(
  cell: string,
  target: string,
  { source, target: written, guarded }: HandedOutRow,
):
  | "spreadsheet-error"
  | "formula-in-cell"
  | "number-rewritten"
  | "letters-kept"
  | "cell-repaired"
  | undefined {
  if (isFormulaCall(target) && !isFormulaCall(source) && target !== written) {
    return "formula-in-cell";
  }
  if (target !== source && isSpreadsheetError(target)) {
    return "spreadsheet-error";
  }
  if (written === null || written === "") {
    return isRewrittenSource(target, source) ? "number-rewritten" : undefined;
  }
  const asWritten = guarded.includes("target") ? guardFormula(written) : written;
  if (
    isWithLostLetters(cell, asWritten) ||
    findGarbling(cell, asWritten) !== undefined ||
    isSameFolded(unguardFormula(undoGarbling(target) ?? "", true), written)
  ) {
    return "letters-kept";
  }
  return needsGuard(written) && isRewrittenValue(target, written) ? "cell-repaired" : undefined;
}

/** The text of a target as it was meant: what was handed out without a guard came with nothing to take away. */
export function unguardTarget(
  cell: string,
  { target, guarded }: Pick<HandedOutRow, "target" | "guarded">,
): string {
  return cell === target ? cell : unguardFormula(cell, guarded.length > 0);
}

interface TargetPlace {
  readonly facts: SheetFacts;
  readonly row: number;
  readonly handedOut: HandedOutRow;
}
