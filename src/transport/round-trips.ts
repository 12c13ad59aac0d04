const KEPT = 101;

/** How long the latest requests took, from their start to the end of their reply. */
export class RoundTrips {
  readonly #latestMs: number[] = [];
  #count = 0;

  add(durationMs: number): void {
    this.#latestMs[this.#count % KEPT] = durationMs;
    this.#count += 1;
  }

  /** In milliseconds; the median, since one slow reply says nothing of the others. Null before the first. */
  medianMs(): number | null {
    const sorted = this.#latestMs.toSorted((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)] ?? null;
  }
}
