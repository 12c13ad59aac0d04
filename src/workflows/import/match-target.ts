import { isSpreadsheetError } from "../../checks/index.ts";
import { unguardFormula } from "../../formats/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";

/** A row whose unit is certain, but for what stands in its target; or a finding where nobody meant that. */
export function matchTarget(cell: string, { facts, row, handedOut }: TargetPlace): MatchedRow | Finding {
  const target = unguardTarget(cell, handedOut);
  const { unit, source } = handedOut;
  return target !== handedOut.target && target !== source && isSpreadsheetError(target)
    ? makeFinding("spreadsheet-error", {
        file: facts.file,
        row,
        locale: facts.locale,
        column: facts.columns.target ?? null,
        unit,
        source,
        found: target,
      })
    : { sheet: facts, row, handedOut, target, ack: null };
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
