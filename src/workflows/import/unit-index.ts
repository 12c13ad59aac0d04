import { guardFormula, readRowMark, rowCheck, type ParsedRow } from "../../formats/index.ts";
import { readUnitId } from "../../model/index.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { refuseGarbled, type WrittenCell } from "./garbled-letters.ts";
import { isWithLostLetters } from "./lost-letters.ts";
import { repairUnitId } from "./repair-unit-id.ts";
import {
  findDamage,
  foldText,
  isSameFolded,
  refuseMovedColumn,
  type LetterDamage,
  type SourceCell,
} from "./source-column.ts";

/** What the rows of a file and its hand-out are looked up by. */
export interface UnitIndexInput {
  readonly name: string;
  readonly rows: readonly ParsedRow[];
  readonly handedOut: readonly HandedOutRow[];
  readonly workspaceId: string;
}

export type FoundUnit =
  | { readonly kind: "found"; readonly handedOut: HandedOutRow; readonly isRepaired: boolean }
  | { readonly kind: "hold"; readonly code: "no-id" | "damaged-id" | "unknown-unit" };

/** Finds what was handed out by unit id, by the check of the row mark, or by a source text that is unique. */
export class UnitIndex {
  readonly #workspaceId: string;
  readonly #input: UnitIndexInput;
  readonly #byUnit = new Map<string, HandedOutRow>();
  /** What happened to the letters of the sheet as it was saved. */
  readonly letters: LetterDamage | undefined;
  #proofs: Proofs | undefined;

  constructor(input: UnitIndexInput) {
    this.#workspaceId = input.workspaceId;
    this.#input = input;
    for (const row of input.handedOut) {
      this.#byUnit.set(row.unit, row);
    }
    refuseGarbled(this.#written(), input.name);
    refuseMovedColumn(this.#sources(), input.name);
    this.letters = this.#findLetterDamage();
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
      return { kind: "found", handedOut: repaired, isRepaired: cells.id !== undefined };
    }
    return { kind: "hold", code: cell === "" ? "no-id" : "damaged-id" };
  }

  /** True where targets that were handed out came back with question marks in place of letters. */
  hasLostTargets(): boolean {
    return this.#input.rows.some(({ cells: { id = "", target = "" } }) =>
      isWithLostLetters(target, this.#byUnit.get(id.trim())?.target ?? ""),
    );
  }

  *#sources(): Generator<SourceCell> {
    for (const { cells } of this.#input.rows) {
      const handedOut = this.#byUnit.get(cells.id?.trim() ?? "");
      if (handedOut !== undefined && cells.source !== undefined) {
        yield { cell: cells.source, handedOut };
      }
    }
  }

  /** Sources and targets beside what was written into their cells. */
  *#written(): Generator<WrittenCell> {
    for (const { row, cells } of this.#input.rows) {
      const handedOut = this.#byUnit.get(cells.id?.trim() ?? "");
      for (const column of ["source", "target"] as const) {
        const text = handedOut?.[column] ?? "";
        const written = handedOut?.guarded.includes(column) === true ? guardFormula(text) : text;
        yield { row, cell: cells[column] ?? "", written };
      }
    }
  }

  /** One source, or place, that nobody touched proves it of all texts that a program saved with it. */
  #findLetterDamage(): LetterDamage | undefined {
    for (const source of this.#sources()) {
      const damage = source.cell === source.handedOut.source ? undefined : findDamage(source);
      if (damage !== undefined && !isSameFolded(source.cell, source.handedOut.source)) {
        return damage;
      }
    }
    return this.#input.rows.some(
      ({ cells: { context = "" } }) => context.includes(" ? ") && !context.includes("›"),
    )
      ? "lost"
      : undefined;
  }

  #repair(cells: ParsedRow["cells"], cell: string): HandedOutRow | undefined {
    const byId = this.#byUnit.get(repairUnitId(cell, this.#workspaceId) ?? "");
    if (byId !== undefined) {
      return byId;
    }
    const check = readRowMark(cells["~hash"] ?? "")?.check;
    this.#proofs ??= gatherProofs(this.#input);
    const byCheck = check === undefined ? undefined : this.#proofs.byCheck.get(check);
    // An empty id is a new row; in a file without ids, a source that is unique says which unit it is.
    const bySource =
      cells.id?.trim() === "" ? undefined : this.#proofs.bySource.get(sourceKey(cells.source ?? ""));
    // The check proves the row even where the source was edited too; a source alone proves it only when
    // nothing else contradicts, and when no other row of the file already is that unit.
    const found = byCheck ?? bySource;
    return found === undefined || found === "several" || this.#proofs.present.has(found.unit)
      ? undefined
      : found;
  }
}

/** What else than its id proves a row to be a unit. */
interface Proofs {
  readonly byCheck: ReadonlyMap<string, HandedOutRow | "several">;
  readonly bySource: ReadonlyMap<string, HandedOutRow | "several">;
  /** Ids that stand in the file whole: a damaged one cannot be one of them. */
  readonly present: ReadonlySet<string>;
}

/** Worked out for the first damaged id: most files have none. */
function gatherProofs({ handedOut, rows }: UnitIndexInput): Proofs {
  const byCheck = new Map<string, HandedOutRow | "several">();
  const bySource = new Map<string, HandedOutRow | "several">();
  for (const row of handedOut) {
    addOnce(byCheck, rowCheck(row.unit), row);
    addOnce(bySource, sourceKey(row.source), row);
  }
  return { byCheck, bySource, present: new Set(rows.map(({ cells }) => cells.id?.trim() ?? "")) };
}

/** Without the guard of formulas, which may stand before any text that came back. */
function sourceKey(source: string): string {
  return foldText(source).replace(/^'(?=[=+@-])/, "");
}

function addOnce(map: Map<string, HandedOutRow | "several">, key: string, row: HandedOutRow): void {
  map.set(key, map.has(key) ? "several" : row);
}
