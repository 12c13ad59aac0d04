import type { TextBytes } from "../../model/index.ts";
import { hashFolded } from "./hash-folded.ts";
import { FEWEST_ROWS } from "./source-column.ts";

const BITS_PER_ROW = 16;

/**
 * Tells whether the targets of a sheet may have been moved to other rows, without keeping them: whatever
 * `refuseMovedTargets` would refuse is suspected, and now and then something else.
 */
export class TargetSieve {
  /** One for each hash that a target handed out has, and by chance for others. */
  readonly #bits: Uint8Array;
  /** Hashes of the targets that came back changed. */
  readonly #changed: number[] = [];

  /** For as many rows as were handed out. */
  constructor(rows: number) {
    this.#bits = new Uint8Array(Math.ceil((rows * BITS_PER_ROW) / 8) + 1);
  }

  /** Takes note of a target that was handed out. */
  addHandedOut(target: TextBytes): void {
    const bit = this.#bitOf(hashFolded(target));
    this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  /** Takes note of a target that came back with another text, once folded. */
  addChanged(target: TextBytes): void {
    this.#changed.push(hashFolded(target));
  }

  /** True where most changed targets may be those of other rows; after all rows. */
  get isSuspicious(): boolean {
    let known = 0;
    for (const hash of this.#changed) {
      const bit = this.#bitOf(hash);
      known += ((this.#bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1;
    }
    return known >= FEWEST_ROWS && known * 2 > this.#changed.length;
  }

  #bitOf(hash: number): number {
    return (hash >>> 0) % (this.#bits.length * 8);
  }
}
