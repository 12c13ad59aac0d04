import { compareText, type LocaleCode } from "../../model/index.ts";
import type { ImportChange, Provenance } from "../../snapshot/index.ts";
import type { MatchedRow } from "./match-rows.ts";

/** A row that is taken, and what the working copy has in its place. */
export interface TakenRow {
  readonly row: MatchedRow;
  readonly before: string | null;
  readonly after: string;
  /** What the provenance of a translation says of its source; null for a text edited in its own locale. */
  readonly origin: SourceFacts | null;
  readonly provenanceBefore: Provenance | null;
}

/** Where the source string of a unit is from: one value for all locales of the unit. */
export interface SourceFacts {
  readonly sourceHash: string;
  /** Null where it is the object's default locale. */
  readonly sourceLocale: LocaleCode | null;
}

/**
 * The changes of an import, in the order of the snapshot's units and then of locales. Most of what a change
 * says is said by its row, by its sheet or by all rows of its unit: so they are made as they are asked for.
 */
export class ChangeList implements Iterable<ImportChange> {
  readonly #importId: string;
  readonly #units: (readonly TakenRow[])[] = [];
  #size = 0;

  constructor(importId: string) {
    this.#importId = importId;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the rows of one unit. Units must come in the order of the snapshot. */
  addUnit(rows: readonly TakenRow[]): void {
    if (rows.length > 0) {
      this.#units.push(
        rows.toSorted((left, right) => compareText(left.row.sheet.locale, right.row.sheet.locale)),
      );
      this.#size += rows.length;
    }
  }

  *[Symbol.iterator](): Generator<ImportChange> {
    for (const rows of this.#units) {
      for (const row of rows) {
        yield this.#describe(row);
      }
    }
  }

  /** As an array, for `JSON.stringify`. */
  toJSON(): readonly ImportChange[] {
    return [...this];
  }

  #describe({ row, before, after, origin, provenanceBefore }: TakenRow): ImportChange {
    const { unit } = row.handedOut;
    const { locale, exportId } = row.sheet;
    const provenance: Provenance | null = origin && {
      unit,
      locale,
      sourceHash: origin.sourceHash,
      ...(origin.sourceLocale === null ? {} : { sourceLocale: origin.sourceLocale }),
      status: "translated",
      exportId,
      importId: this.#importId,
    };
    return { unit, locale, before, after, provenance, provenanceBefore };
  }
}
