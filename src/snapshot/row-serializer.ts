import type { ExportRow } from "./export-schema.ts";

/**
 * Makes lines of an export, the same as JSON.stringify does. A unit comes in all its locales in a row: what
 * is the same in each is made into JSON once.
 */
export class RowSerializer {
  #last: ExportRow | undefined;
  #beforeTarget = "";
  #afterStatus = "";

  /** A line with its end. */
  serialize(row: ExportRow): string {
    if (this.#last === undefined || !isAlike(row, this.#last)) {
      const { unit, type, context, source, change, note, max } = row;
      this.#beforeTarget = `${JSON.stringify({ unit, type, context, source }).slice(0, -1)},"target":`;
      this.#afterStatus = `${JSON.stringify({ change, note, max }).slice(1, -1)},"guarded":`;
    }
    this.#last = row;
    const guarded = row.guarded.length === 0 ? "[]" : JSON.stringify(row.guarded);
    return `${this.#beforeTarget}${JSON.stringify(row.target)},"status":"${row.status}",${this.#afterStatus}${guarded}}\n`;
  }
}

/** True for rows of which only target, status and guards may differ. */
function isAlike(left: ExportRow, right: ExportRow): boolean {
  return (
    left.unit === right.unit &&
    left.source === right.source &&
    left.context === right.context &&
    left.change === right.change &&
    left.note === right.note &&
    left.type === right.type &&
    left.max === right.max
  );
}
