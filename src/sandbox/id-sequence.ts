/** Numbers new objects of one kind: increasing, above every id met, none ever given twice. */
export class IdSequence {
  #last: number;

  /** @param last the highest number that was given before, where objects may be gone since */
  constructor(existing: Iterable<string>, last = 0) {
    this.#last = last;
    for (const id of existing) {
      if (/^\d+$/.test(id)) {
        this.#last = Math.max(this.#last, Number(id));
      }
    }
  }

  /** The highest number given or met so far. */
  get last(): number {
    return this.#last;
  }

  next(): string {
    this.#last += 1;
    return String(this.#last);
  }
}
