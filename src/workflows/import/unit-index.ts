import { readRowMark, rowCheck, type ParsedFile, type ParsedRow } from "../../formats/index.ts";
import { readUnitId } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";
import { repairUnitId } from "./repair-unit-id.ts";
import { foldText, refuseMovedColumn } from "./source-column.ts";

/** What a file and its hand-out are looked up by. */
export interface UnitIndexInput {
  readonly name: string;
  readonly parsed: ParsedFile;
  readonly handedOut: readonly ExportRow[];
  readonly workspaceId: string;
}

export type FoundUnit =
  | { readonly kind: "found"; readonly handedOut: ExportRow; readonly isRepaired: boolean }
  | { readonly kind: "hold"; readonly code: "no-id" | "damaged-id" | "unknown-unit" };

/** Finds what was handed out by unit id, by the check of the row mark, or by a source text that is unique. */
export class UnitIndex {
  readonly #workspaceId: string;
  readonly #byUnit = new Map<string, ExportRow>();
  readonly #byCheck = new Map<string, ExportRow | "several">();
  readonly #bySource = new Map<string, ExportRow | "several">();
  /** Ids that stand in the file whole: a damaged one cannot be one of them. */
  readonly #present: ReadonlySet<string>;

  constructor({ handedOut, parsed, workspaceId, name }: UnitIndexInput) {
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
