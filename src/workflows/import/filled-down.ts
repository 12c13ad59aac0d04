import { FEWEST_ROWS, foldText, isSameFolded } from "./source-column.ts";
import type { MatchedRow } from "./match-rows.ts";

/** Rows one below the other that got the same new target, although they have different sources. */
export interface FilledRows {
  readonly first: MatchedRow;
  readonly lastRow: number;
}

/** Looks for targets that were filled down a column, row by row in the order of the file. */
export class FillCounter {
  #first: MatchedRow | undefined;
  #lastRow = 0;
  readonly #sources = new Set<string>();

  /** True where the row and those above it are so. */
  isFilled(row: MatchedRow): boolean {
    const { target, handedOut } = row;
    const first = this.#first;
    const isNext = first?.target === target && row.row === this.#lastRow + 1;
    if (!isNext) {
      this.#sources.clear();
      this.#first = isSameFolded(target, handedOut.target ?? "") ? undefined : row;
    }
    this.#lastRow = row.row;
    this.#sources.add(foldText(handedOut.source));
    return this.#first !== undefined && this.#sources.size >= FEWEST_ROWS;
  }

  get rows(): FilledRows | undefined {
    return this.#first === undefined ? undefined : { first: this.#first, lastRow: this.#lastRow };
  }
}

/** All that were filled down among the rows of a sheet. */
export function findFilledDown(rows: readonly MatchedRow[]): readonly FilledRows[] {
  const counter = new FillCounter();
  const found = new Map<MatchedRow, FilledRows>();
  for (const row of rows) {
    const filled = counter.isFilled(row) ? counter.rows : undefined;
    if (filled !== undefined) {
      found.set(filled.first, filled);
    }
  }
  return [...found.values()];
}
