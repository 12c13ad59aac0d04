import type { SheetFacts } from "./match-rows.ts";

/** Sheets by number, for a spool: what is the same for all rows of a sheet is kept once. */
export class SheetNumbers {
  readonly #sheets: SheetFacts[] = [];
  readonly #numbers = new Map<SheetFacts, number>();

  of(sheet: SheetFacts): number {
    const known = this.#numbers.get(sheet);
    if (known !== undefined) {
      return known;
    }
    const number = this.#sheets.push(sheet) - 1;
    this.#numbers.set(sheet, number);
    return number;
  }

  sheet(number: number): SheetFacts | undefined {
    return this.#sheets[number];
  }
}
