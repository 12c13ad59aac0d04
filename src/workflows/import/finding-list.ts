import { basename } from "node:path";
import { Spool } from "../../files/index.ts";
import type { Finding } from "./finding.ts";

/** More rows than any file has: with it, the numbers of a file and of a row make one to sort by. */
const MOST_ROWS = 2 ** 32;

/** What was found in a sheet: in the part of a file that is for one locale. */
interface SheetFindings {
  readonly heldRows: Set<number | null>;
  stale: number;
  isDropped: boolean;
}

/**
 * The findings of an import, which come as they are made and are read in the order of files and rows. There may
 * be one for every row of every file: only their order is in memory. Can be iterated more than once.
 */
export class FindingList implements Iterable<Finding> {
  readonly #fileNumbers: ReadonlyMap<string, number>;
  #spool = new Spool();
  readonly #sheets = new Map<string, SheetFindings>();
  // One of each for every finding, in the order of the spool: in which they came, until they are read.
  #orders: number[] = [];
  #starts: number[] = [];
  #sheetOf: SheetFindings[] = [];
  #isInOrder = true;

  /** `paths` are the files, in their order. */
  constructor(paths: readonly string[]) {
    this.#fileNumbers = new Map(paths.map((path, index) => [basename(path), index]));
  }

  /** Rows that are held; one may be so for several reasons. */
  get heldRows(): number {
    return this.#sum(({ heldRows }) => heldRows.size);
  }

  /** Rows that are taken although their source moved. */
  get stale(): number {
    return this.#sum(({ stale }) => stale);
  }

  add(finding: Finding): void {
    const { file, row, code, level } = finding;
    const sheet = this.#findSheet(finding);
    if (level === "held") {
      sheet.heldRows.add(row);
    }
    sheet.stale += Number(code === "source-moved");
    this.#orders.push((this.#fileNumbers.get(file) ?? 0) * MOST_ROWS + (row ?? 0));
    this.#starts.push(this.#spool.end);
    this.#sheetOf.push(sheet);
    this.#spool.putText(JSON.stringify(finding));
    this.#isInOrder = false;
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      this.add(finding);
    }
  }

  /** Forgets what was found in a sheet until now. */
  drop(sheet: Pick<Finding, "file" | "locale">): void {
    this.#findSheet(sheet).isDropped = true;
    this.#isInOrder = false;
    this.#sheets.delete(keyOf(sheet));
  }

  *[Symbol.iterator](): Generator<Finding> {
    if (!this.#isInOrder) {
      this.#putInOrder();
    }
    const reader = this.#spool.read();
    while (!reader.isAtEnd) {
      yield JSON.parse(reader.takeText() ?? "") as Finding;
    }
  }

  /** As an array, for `JSON.stringify`. */
  toJSON(): readonly Finding[] {
    return [...this];
  }

  /** Reads each by itself once, so that all can be read one after the other from then on. */
  #putInOrder(): void {
    const numbers = this.#inOrder();
    const [spool, starts] = [new Spool(), new Array<number>()];
    for (const number of numbers) {
      starts.push(spool.end);
      spool.putText(this.#spool.read(this.#starts[number], this.#starts[number + 1]).takeText());
    }
    const [orders, sheets] = [this.#orders, this.#sheetOf];
    this.#orders = Array.from(numbers, (number) => orders[number] ?? 0);
    this.#sheetOf = [...numbers].flatMap((number) => sheets[number] ?? []);
    this.#starts = starts;
    this.#spool = spool;
    this.#isInOrder = true;
  }

  #inOrder(): Uint32Array {
    const orders = this.#orders;
    return Uint32Array.from(orders.keys())
      .filter((number) => this.#sheetOf[number]?.isDropped === false)
      .sort((left, right) => (orders[left] ?? 0) - (orders[right] ?? 0) || left - right);
  }

  #findSheet(place: Pick<Finding, "file" | "locale">): SheetFindings {
    const key = keyOf(place);
    const known = this.#sheets.get(key);
    if (known !== undefined) {
      return known;
    }
    const sheet = { heldRows: new Set<number | null>(), stale: 0, isDropped: false };
    this.#sheets.set(key, sheet);
    return sheet;
  }

  #sum(count: (sheet: SheetFindings) => number): number {
    return [...this.#sheets.values()].reduce((sum, sheet) => sum + count(sheet), 0);
  }
}

function keyOf({ file, locale }: Pick<Finding, "file" | "locale">): string {
  return `${locale} ${file}`;
}
