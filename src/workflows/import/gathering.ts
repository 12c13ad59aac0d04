import type { FindingList } from "./finding-list.ts";
import type { TouchedRows } from "./touched-rows.ts";

/** What is gathered of all files, row by row and out of memory. */
export interface Gathering {
  /** The rows that somebody touched, each for another unit and locale. */
  readonly touched: TouchedRows;
  readonly findings: FindingList;
}
