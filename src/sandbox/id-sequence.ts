/** Numbers new objects of one kind: increasing, above every id met, none ever given twice. */
export class IdSequence {
  #last: number;

  constructor(existing: Iterable<string>) {
    this.#last = 0;
    for (const id of existing) {
      if (/^\d+$/.test(id)) {
        this.#last = Math.max(this.#last, Number(id));
      }
    }
  }

  next(): string {
    this.#last += 1;
    return String(this.#last);
  }
}
