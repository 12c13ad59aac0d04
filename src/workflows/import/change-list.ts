import { Spool, type SpoolReader } from "../../files/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ImportChange, Provenance } from "../../snapshot/index.ts";
import type { MatchedRow } from "./match-rows.ts";
import { SheetNumbers } from "./sheet-numbers.ts";

/** A row that is taken, and what the working copy has in its place. */
export interface TakenRow {
  readonly row: MatchedRow;
  readonly before: string | null;
  /** Null where the text is taken away, or there is to be none. */
  readonly after: string | null;
  /** What the provenance of a translation says of its source; null for a text edited in its own locale. */
  readonly origin: SourceFacts | null;
  /** True for a text that is not to be translated. */
  readonly isSkipped: boolean;
  readonly provenanceBefore: Provenance | null;
}

/** Where the source string of a unit is from: one value for all locales of the unit. */
export interface SourceFacts {
  readonly sourceHash: string;
  /** Null where it is the object's default locale. */
  readonly sourceLocale: LocaleCode | null;
  /** What is remembered of the blocks of a body; absent for all else. */
  readonly blocks?: readonly string[];
}

/**
 * The changes of an import, in the order of the snapshot's units and then of locales. They are kept out of
 * memory, and what their rows, their sheets or their units say already is put together as they are asked for.
 */
export class ChangeList implements Iterable<ImportChange> {
  readonly #importId: string;
  readonly #spool = new Spool();
  readonly #sheets = new SheetNumbers();
  #size = 0;

  constructor(importId: string) {
    this.#importId = importId;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the rows of one unit, in the order of locales. Units must come in the order of the snapshot. */
  addUnit(unit: string, rows: readonly TakenRow[]): void {
    if (rows.length === 0) {
      return;
    }
    this.#size += rows.length;
    this.#spool.putText(unit);
    this.#spool.putNumber(rows.length);
    for (const { row, before, after, origin, isSkipped, provenanceBefore } of rows) {
      this.#spool.putNumber(this.#sheets.of(row.sheet));
      this.#spool.putText(before);
      this.#spool.putText(after);
      this.#spool.putNumber(Number(isSkipped));
      this.#spool.putText(origin && origin.sourceHash);
      this.#spool.putText(origin && origin.sourceLocale);
      this.#spool.putText(origin?.blocks?.join(" ") ?? null);
      this.#spool.putText(provenanceBefore && JSON.stringify(provenanceBefore));
    }
  }

  *[Symbol.iterator](): Generator<ImportChange> {
    const reader = this.#spool.read();
    while (!reader.isAtEnd) {
      const unit = reader.takeText() ?? "";
      for (let count = reader.takeNumber(); count > 0; count -= 1) {
        yield this.#readChange(unit, reader);
      }
    }
  }

  /** As an array, for `JSON.stringify`. */
  toJSON(): readonly ImportChange[] {
    return [...this];
  }

  #readChange(unit: string, reader: SpoolReader): ImportChange {
    const { locale = "", exportId = "" } = this.#sheets.sheet(reader.takeNumber()) ?? {};
    const before = reader.takeText();
    const after = reader.takeText();
    const status = reader.takeNumber() === 1 ? "skipped" : "translated";
    const sourceHash = reader.takeText();
    const sourceLocale = reader.takeText();
    const blocks = reader.takeText();
    const provenanceBefore = reader.takeText();
    return {
      unit,
      locale,
      before,
      after,
      provenance:
        sourceHash === null
          ? null
          : {
              unit,
              locale,
              sourceHash,
              ...(sourceLocale === null ? {} : { sourceLocale }),
              ...(blocks === null ? {} : { blocks: blocks.split(" ").filter(Boolean) }),
              status,
              exportId,
              importId: this.#importId,
            },
      provenanceBefore:
        provenanceBefore === null ? null : (JSON.parse(provenanceBefore) as ImportChange["provenance"]),
    };
  }
}
