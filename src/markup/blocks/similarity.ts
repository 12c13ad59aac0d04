import { wordsOf } from "./block-text.ts";

/** As alike as texts are of which one was made from the other by an edit. */
export const ALIKE = 0.5;

/** Enough to tell texts apart, and little enough to compare many. */
const MOST_CHARACTERS = 2_000;

/**
 * How alike two texts of blocks are, from 0 to 1: twice the pairs of neighbouring letters they share, by all they
 * have (Dice's coefficient). Works for scripts without spaces, and takes little notice of order.
 */
export function similarity(left: string, right: string): number {
  const [few, many] = [pairsOf(left), pairsOf(right)];
  const left2 = new Map<string, number>();
  for (const pair of few) {
    left2.set(pair, (left2.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (const pair of many) {
    const count = left2.get(pair) ?? 0;
    if (count > 0) {
      left2.set(pair, count - 1);
      shared += 1;
    }
  }
  const all = few.length + many.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(text: string): string[] {
  const words = wordsOf(text.slice(0, MOST_CHARACTERS)).toLowerCase().replaceAll(/\s+/g, " ").trim();
  const padded = ` ${words} `;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}
