/**
 * Lets those who come at the same simulated instant pass one by one, each once all before has come to rest,
 * and in an order of their names: which of them the disk of this machine served first must not decide
 * anything, or no rehearsal would be like another.
 */
export class Turnstile {
  readonly #rest: () => Promise<void>;
  readonly #waiting: { readonly name: string; readonly pass: () => void }[] = [];

  /** @param rest resolves when nothing is left to do at this instant */
  constructor(rest: () => Promise<void>) {
    this.#rest = rest;
  }

  async pass(name: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ name, pass: resolve });
      if (this.#waiting.length === 1) {
        void this.#letPass();
      }
    });
  }

  async #letPass(): Promise<void> {
    await this.#rest();
    for (let next = this.#takeFirst(); next !== undefined; next = this.#takeFirst()) {
      next.pass();
      await this.#rest();
    }
  }

  #takeFirst(): { readonly pass: () => void } | undefined {
    const [first] = this.#waiting.toSorted((left, right) =>
      left.name < right.name ? -1 : Number(left.name > right.name),
    );
    if (first !== undefined) {
      this.#waiting.splice(this.#waiting.indexOf(first), 1);
    }
    return first;
  }
}
