import { formatRowMark, guardFormula, type RowMark, type WrittenRow } from "../../formats/index.ts";
import { encodeText } from "../../model/index.ts";
import type { HandOutCursor } from "../../snapshot/index.ts";
import type { UnitCells } from "./unit-cells.ts";

/** A check as long as those at the end of row marks. */
const NO_CHECK = "00000000";

/** Rows as they were written into a file for one locale, made from what was handed out: one object for all. */
export class RowAsWritten {
  /** The row mark; its end is filled in for each row. */
  readonly #mark: Buffer;
  readonly #row: { -readonly [Part in keyof WrittenRow]: WrittenRow[Part] };

  constructor({ exportId, locale }: Pick<RowMark, "exportId" | "locale">) {
    this.#mark = Buffer.from(formatRowMark({ exportId, locale, check: NO_CHECK }));
    const last = { bytes: this.#mark, start: 0, end: this.#mark.length };
    this.#row = { before: [], changeable: last, after: [], last };
  }

  /** The row on which the cursor stands; good until the next. */
  of(cursor: HandOutCursor<UnitCells>): WrittenRow {
    const { facts, guarded } = cursor;
    const { before, after } = facts.around(cursor.status);
    this.#mark.set(facts.check, this.#mark.length - NO_CHECK.length);
    this.#row.before = before;
    this.#row.changeable = guarded.includes("target")
      ? encodeText(guardFormula(cursor.target ?? ""))
      : cursor.targetBytes;
    this.#row.after = after;
    return this.#row;
  }
}
