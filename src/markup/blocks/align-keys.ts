/** Indexes of two things that belong together. */
export interface KeyPair {
  readonly before: number;
  readonly after: number;
}

/** A stretch of both lists that is still to be looked at: `[from, to)`. */
export interface Stretch {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Where no key is unique, the longest common part is worked out for stretches up to this many comparisons. */
const MOST_COMPARISONS = 250_000;

/**
 * Finds what two lists have in common, in the order of both. Keys that each list has once are the anchors (the
 * longest run of them that both have in the same order: patience), so that what stands several times is paired
 * by its neighbours. Between anchors, equal keys are paired from both ends; with `pairsRepeated`, the longest
 * common part of the rest too.
 */
export function alignKeys(
  before: readonly string[],
  after: readonly string[],
  { pairsRepeated }: { readonly pairsRepeated: boolean },
): KeyPair[] {
  const pairs: KeyPair[] = [];
  const waiting: Stretch[] = [{ before: [0, before.length], after: [0, after.length] }];
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const rest = pairsRepeated ? trimEqualEnds(stretch, { before, after, pairs }) : stretch;
    const anchors = findAnchors(rest, before, after);
    if (anchors.length > 0) {
      pairs.push(...anchors);
      waiting.push(...stretchesBetween(rest, anchors));
    } else if (pairsRepeated) {
      pairs.push(...longestCommon(rest, before, after));
    }
  }
  return pairs.toSorted((left, right) => left.before - right.before);
}

/** The stretches before, between and after anchors. */
export function stretchesBetween({ before, after }: Stretch, anchors: readonly KeyPair[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [oldFrom, newFrom] = [before[0], after[0]];
  for (const anchor of [...anchors, { before: before[1], after: after[1] }]) {
    if (anchor.before > oldFrom && anchor.after > newFrom) {
      stretches.push({ before: [oldFrom, anchor.before], after: [newFrom, anchor.after] });
    }
    oldFrom = anchor.before + 1;
    newFrom = anchor.after + 1;
  }
  return stretches;
}

interface Lists {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly pairs: KeyPair[];
}

function trimEqualEnds(stretch: Stretch, { before, after, pairs }: Lists): Stretch {
  let [oldFrom, oldTo] = stretch.before;
  let [newFrom, newTo] = stretch.after;
  while (oldFrom < oldTo && newFrom < newTo && before[oldFrom] === after[newFrom]) {
    pairs.push({ before: oldFrom, after: newFrom });
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] === after[newTo - 1]) {
    oldTo -= 1;
    newTo -= 1;
    pairs.push({ before: oldTo, after: newTo });
  }
  return { before: [oldFrom, oldTo], after: [newFrom, newTo] };
}

/** The longest run of keys that both have once, in the same order. */
function findAnchors(stretch: Stretch, before: readonly string[], after: readonly string[]): KeyPair[] {
  const places = placesOfUnique(after, stretch.after);
  const candidates: KeyPair[] = [];
  for (const [key, place] of placesOfUnique(before, stretch.before)) {
    const other = places.get(key);
    if (other !== undefined) {
      candidates.push({ before: place, after: other });
    }
  }
  return longestRising(candidates);
}

function placesOfUnique(keys: readonly string[], [from, to]: readonly [number, number]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const key = keys[index] ?? "";
    if (places.has(key)) {
      repeated.add(key);
    }
    places.set(key, index);
  }
  for (const key of repeated) {
    places.delete(key);
  }
  return places;
}

/** The longest part of pairs, which come by `before`, in which `after` rises too. */
function longestRising(pairs: readonly KeyPair[]): KeyPair[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, { after }] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.after ?? 0) < after) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous.push(tops[low - 1]);
    tops[low] = index;
  }
  const run: KeyPair[] = [];
  for (let index = tops.at(-1); index !== undefined; index = previous[index]) {
    const pair = pairs[index];
    if (pair !== undefined) {
      run.push(pair);
    }
  }
  return run.toReversed();
}

function longestCommon(stretch: Stretch, before: readonly string[], after: readonly string[]): KeyPair[] {
  const [oldFrom, oldTo] = stretch.before;
  const [newFrom, newTo] = stretch.after;
  const [rows, columns] = [oldTo - oldFrom, newTo - newFrom];
  if (rows * columns === 0 || rows * columns > MOST_COMPARISONS) {
    return [];
  }
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[oldFrom + row] === after[newFrom + column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  const pairs: KeyPair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[oldFrom + row] === after[newFrom + column]) {
      pairs.push({ before: oldFrom + row, after: newFrom + column });
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return pairs;
}
