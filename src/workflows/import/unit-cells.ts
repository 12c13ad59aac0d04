import { guardFormula, rowCheck, type CellRun, type Format, type TableColumn } from "../../formats/index.ts";
import { orderOfUnit, type ExportRow, type HandedOutUnit, type UnitOrder } from "../../snapshot/index.ts";

/** Cells of a row around its target. */
export interface CellsAround {
  readonly before: readonly CellRun[];
  readonly after: readonly CellRun[];
}

/** A unit as it is written into the files of all locales, worked out once for all of them. */
export interface UnitCells {
  readonly order: UnitOrder;
  /** Its check in row marks. */
  readonly check: Uint8Array;
  around(status: ExportRow["status"]): CellsAround;
}

/**
 * A function that works out the cells of units in rows of a file for one locale. The last column is the row
 * mark and not among them.
 */
export function prepareUnitCells(
  columns: readonly TableColumn[],
  { guardsFormulas }: Pick<Format, "guardsFormulas">,
): (unit: HandedOutUnit) => UnitCells {
  const target = columns.findIndex(({ header }) => header === "target");
  const before = splitRuns(columns.slice(0, target));
  const after = splitRuns(columns.slice(target + 1, -1));
  // The same in the rows of all units.
  const statusCells: Readonly<Record<ExportRow["status"], CellRun>> = {
    new: { texts: ["new"] },
    stale: { texts: ["stale"] },
    translated: { texts: ["translated"] },
    skipped: { texts: ["skipped"] },
  };
  return (unit) => {
    const toRun = (run: readonly TableColumn[]): CellRun | null =>
      run.some(({ header }) => header === "status")
        ? null
        : {
            texts: run.map(({ header, isText }) => {
              const text = textOf(unit, header);
              return isText && guardsFormulas ? guardFormula(text) : text;
            }),
          };
    const runs = { before: before.map((run) => toRun(run)), after: after.map((run) => toRun(run)) };
    const known: Partial<Record<ExportRow["status"], CellsAround>> = {};
    return {
      order: orderOfUnit(unit.unit),
      check: Buffer.from(rowCheck(unit.unit)),
      around: (status) =>
        (known[status] ??= {
          before: runs.before.map((run) => run ?? statusCells[status]),
          after: runs.after.map((run) => run ?? statusCells[status]),
        }),
    };
  };
}

/** Cells of the unit beside each other make a run; the status is a locale's own. */
function splitRuns(columns: readonly TableColumn[]): readonly (readonly TableColumn[])[] {
  const status = columns.findIndex(({ header }) => header === "status");
  const runs =
    status < 0
      ? [columns]
      : [columns.slice(0, status), columns.slice(status, status + 1), columns.slice(status + 1)];
  return runs.filter((run) => run.length > 0);
}

function textOf(unit: HandedOutUnit, header: string): string {
  const text = header === "id" ? unit.unit : unit[header as keyof HandedOutUnit];
  return text === null || text === undefined ? "" : String(text);
}
