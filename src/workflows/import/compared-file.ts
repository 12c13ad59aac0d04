import { isUtf8 } from "node:buffer";
import type { FileWindow } from "../../files/index.ts";
import type { RowComparison } from "../../formats/index.ts";
import { toText, type TextBytes } from "../../model/index.ts";
import type { HandOutCursor, UnitOrder } from "../../snapshot/index.ts";
import { FillCounter } from "./filled-down.ts";
import type { Gathering } from "./gathering.ts";
import type { SheetFacts } from "./match-rows.ts";
import { matchTarget } from "./match-target.ts";
import type { ReadSheet } from "./read-files.ts";
import { RowAsWritten } from "./row-as-written.ts";
import { isSameFolded } from "./source-column.ts";
import { TargetSieve } from "./target-sieve.ts";
import type { UnitCells } from "./unit-cells.ts";

/** A file that was read, without its rows and what was found in them. */
export type SheetSummary = Omit<ReadSheet, "rows" | "findings">;

/** What stands in a decoded text for bytes that are no UTF-8. */
const REPLACEMENT = "\uFFFD";

interface ComparedFileParts extends Gathering {
  readonly path: string;
  readonly facts: SheetFacts;
  readonly handedOutCount: number;
  readonly window: FileWindow;
  readonly comparison: RowComparison;
  readonly cursor: HandOutCursor<UnitCells>;
}

/**
 * A file for one locale that is read beside what was handed out, row by row. As long as nothing but targets
 * differs, there is nothing to be found out about its rows, and those that are as they were are passed over;
 * a row that was handed out may be missing. Any other file has to be parsed.
 */
export class ComparedFile {
  readonly #parts: ComparedFileParts;
  readonly #sieve: TargetSieve;
  readonly #written: RowAsWritten;
  readonly #fill = new FillCounter();
  /** The header is row 1. */
  #rowNumber = 1;
  #untouched = 0;
  #translated = 0;
  #isReading: boolean;
  #hasGivenUp = false;

  constructor(parts: ComparedFileParts) {
    this.#parts = parts;
    this.#isReading = parts.cursor.next();
    this.#sieve = new TargetSieve(parts.handedOutCount);
    this.#written = new RowAsWritten(parts.facts);
  }

  /** True while something that was handed out is left to be looked for. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** The unit that was handed out next. */
  get unit(): UnitOrder {
    return this.#parts.cursor.facts.order;
  }

  /** Leaves the file to be parsed. */
  giveUp(): void {
    this.#hasGivenUp = true;
    this.#isReading = false;
  }

  /** Looks whether the next row of the file is the one that was handed out, and takes it in where it is. */
  compareRow(): void {
    const { cursor, comparison } = this.#parts;
    this.#sieve.addHandedOut(cursor.targetBytes);
    const likeness = comparison.next(this.#written.of(cursor));
    if (likeness !== "other") {
      this.#rowNumber += 1;
    }
    const wasTranslated = cursor.hasTarget || cursor.status !== "new";
    this.#translated += Number(
      wasTranslated || (likeness === "changed" && toText(comparison.cell).trim() !== ""),
    );
    if (likeness === "same") {
      this.#untouched += 1;
    } else if (likeness === "changed") {
      this.#takeCell(comparison.cell);
    }
    this.#isReading = !this.#hasGivenUp && cursor.next();
  }

  /** What the file holds, but for its touched rows, which were taken; undefined where it has to be parsed. */
  finish(): SheetSummary | undefined {
    const { path, facts, handedOutCount, window, comparison, cursor, touched, findings } = this.#parts;
    const isTrusted = !this.#hasGivenUp && comparison.isAtEnd && cursor.isAsWritten();
    if (!isTrusted || this.#sieve.isSuspicious) {
      touched.drop(facts);
      findings.drop(facts);
      return undefined;
    }
    return {
      file: {
        path,
        sha256: window.finish() ?? "",
        ignoredColumns: [],
        notes: [],
        writing: comparison.writing,
      },
      facts,
      rowCount: this.#rowNumber - 1,
      handedOutCount,
      untouched: this.#untouched,
      translated: this.#translated,
    };
  }

  #takeCell(cell: TextBytes): void {
    const { cursor, facts, touched, findings } = this.#parts;
    const text = toText(cell);
    if (text.trim() === "") {
      this.#untouched += 1;
      return;
    }
    const isDamaged = text.includes(REPLACEMENT) && !isUtf8(cell.bytes.subarray(cell.start, cell.end));
    if (isDamaged || text.includes("\0")) {
      this.giveUp();
      return;
    }
    const { unit, source } = cursor.unit;
    const { target, guarded } = cursor;
    const handedOut = { unit, source, target, guarded, status: cursor.status };
    const matched = matchTarget(text, { facts, row: this.#rowNumber, handedOut });
    if ("code" in matched && matched.code === "letters-kept") {
      // What happened to this text happened to all that are in the file.
      this.giveUp();
      return;
    }
    if ("code" in matched) {
      this.#untouched += Number(matched.level !== "held");
      findings.add(matched);
      return;
    }
    if (this.#fill.isFilled(matched)) {
      this.giveUp();
      return;
    }
    touched.add(matched);
    if (!isSameFolded(matched.target, target ?? "")) {
      this.#sieve.addChanged(cell);
    }
  }
}
