/** Something a body lost: `<script>`, `attribute style`, and how often. */
export interface Dropped {
  readonly what: string;
  readonly count: number;
}

/** Counts what is dropped, in the order it is first met. */
export class DroppedTally {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  list(): readonly Dropped[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}
