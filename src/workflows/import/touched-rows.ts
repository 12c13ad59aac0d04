import { Spool, type SpoolReader } from "../../files/index.ts";
import { compareOrder, orderOfUnit, type UnitOrder } from "../../snapshot/index.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";
import { SheetNumbers } from "./sheet-numbers.ts";

/** The rows of a unit, in whatever sheets. */
export interface UnitRows extends UnitOrder {
  readonly rows: readonly MatchedRow[];
}

/** In place of the number of a sheet: another unit follows. */
const NEXT_UNIT = 0xff_ff_ff_ff;

/** A part of the spool whose units are in the order of the snapshot. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Rows that somebody touched, kept out of memory until all files are read. They come in parts, each in the
 * order of the snapshot's units, and are read in that order over all parts.
 */
export class TouchedRows {
  readonly #spool = new Spool();
  readonly #sheets = new SheetNumbers();
  readonly #dropped = new Set<SheetFacts>();
  readonly #parts: Part[] = [];
  #partStart = 0;
  #last: Pick<MatchedRow["handedOut"], "unit" | "source"> | undefined;

  /** Adds a row to the present part. */
  add({ sheet, row, handedOut, target, ack }: MatchedRow): void {
    const { unit, source } = handedOut;
    if (this.#last?.unit !== unit || this.#last.source !== source) {
      this.#spool.putNumber(NEXT_UNIT);
      this.#spool.putText(unit);
      this.#spool.putText(source);
      this.#last = { unit, source };
    }
    this.#spool.putNumber(this.#sheets.of(sheet));
    this.#spool.putNumber(row);
    this.#spool.putText(handedOut.target);
    this.#spool.putText(target);
    this.#spool.putText(ack);
  }

  /** Adds a part: rows that come in whatever order. */
  addPart(rows: readonly MatchedRow[]): void {
    this.endPart();
    const sorted = rows
      .map((row) => ({ row, order: orderOfUnit(row.handedOut.unit) }))
      .toSorted((left, right) => compareOrder(left.order, right.order));
    for (const { row } of sorted) {
      this.add(row);
    }
    this.endPart();
  }

  endPart(): void {
    if (this.#spool.end > this.#partStart) {
      this.#parts.push({ start: this.#partStart, end: this.#spool.end });
      this.#partStart = this.#spool.end;
      this.#last = undefined;
    }
  }

  /** Forgets the rows of a sheet. */
  drop(sheet: SheetFacts): void {
    this.#dropped.add(sheet);
  }

  /** All rows, unit by unit in the order of the snapshot. */
  *units(): Generator<UnitRows> {
    this.endPart();
    const queues = this.#parts.map(({ start, end }) => this.#readPart(this.#spool.read(start, end)));
    const heads = queues.map((queue) => queue.next().value);
    for (;;) {
      const [first, ...others] = heads.filter((head) => head !== undefined);
      if (first === undefined) {
        return;
      }
      const { unit, place } = others.reduce(
        (least, head) => (compareOrder(head, least) < 0 ? head : least),
        first,
      );
      const rows: MatchedRow[] = [];
      for (const [index, queue] of queues.entries()) {
        for (let head = heads[index]; head?.unit === unit; head = heads[index]) {
          rows.push(...head.rows);
          heads[index] = queue.next().value;
        }
      }
      if (rows.length > 0) {
        yield { unit, place, rows };
      }
    }
  }

  *#readPart(reader: SpoolReader): Generator<UnitRows, undefined> {
    let unit = "";
    let source = "";
    let rows: MatchedRow[] = [];
    while (!reader.isAtEnd) {
      const number = reader.takeNumber();
      if (number === NEXT_UNIT) {
        if (rows.length > 0) {
          yield { ...orderOfUnit(unit), rows };
          rows = [];
        }
        unit = reader.takeText() ?? "";
        source = reader.takeText() ?? "";
        continue;
      }
      const row = reader.takeNumber();
      const handedOut = { unit, source, target: reader.takeText() };
      const target = reader.takeText() ?? "";
      const ack = reader.takeText();
      const sheet = this.#sheets.sheet(number);
      if (sheet !== undefined && !this.#dropped.has(sheet)) {
        rows.push({ sheet, row, handedOut, target, ack });
      }
    }
    if (rows.length > 0) {
      yield { ...orderOfUnit(unit), rows };
    }
    return undefined;
  }
}
