import { placeOfUnit } from "../model/index.ts";
import type { CheckFinding } from "./check.ts";
import type { TextPair } from "./checker.ts";
import { makeCheckFinding } from "./make-finding.ts";

const FEWEST_WORDS = 3;

/** A text, its translation, and the unit it belongs to. */
export type UnitPair = Pick<TextPair, "source" | "target" | "locale"> & { readonly unit: string };

/**
 * Finds sources that are translated in one way here and in another there. It takes two passes, so that of most
 * texts nothing is kept: first every pair is noted, then every pair is judged.
 */
export class Consistency {
  /** The unit each source was met in first, both as hashes; and the sources that were met in another as well. */
  readonly #unitOf = new Map<number, number>();
  readonly #repeated = new Set<number>();
  /** By locale and source, how it was translated first. */
  readonly #targets = new Map<string, string>();
  #lastUnit: string | undefined;

  note(pair: UnitPair): void {
    // The locales of a unit come in a row.
    if (pair.unit === this.#lastUnit || !isTelling(pair.source)) {
      return;
    }
    this.#lastUnit = pair.unit;
    const [source, unit] = [hash(keyOf(pair)), hash(pair.unit)];
    const known = this.#unitOf.get(source);
    if (known === undefined) {
      this.#unitOf.set(source, unit);
    } else if (known !== unit) {
      this.#repeated.add(source);
    }
  }

  judge(pair: UnitPair): CheckFinding | undefined {
    const key = keyOf(pair);
    if (!this.#repeated.has(hash(key))) {
      return undefined;
    }
    const place = `${pair.locale} ${key}`;
    const first = this.#targets.get(place);
    if (first === undefined) {
      this.#targets.set(place, pair.target);
      return undefined;
    }
    return fold(first) === fold(pair.target)
      ? undefined
      : makeCheckFinding("inconsistent", { found: pair.target, wanted: first });
  }
}

/** A word or two are translated by what they stand beside: `Off` of a switch and of a network. */
function isTelling(source: string): boolean {
  return source.trim().split(/\s+/).length >= FEWEST_WORDS;
}

function fold(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** A source in a kind of field: the name of a section need not be called what the title of an article is. */
function keyOf({ unit, source }: UnitPair): string {
  const place = placeOfUnit(unit);
  return place === undefined ? source : `${place.resource} ${place.field} ${source}`;
}

/** 32 bits of a text (FNV-1a). Two texts with the same are compared by themselves later. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return value;
}
