import { alignKeys, stretchesBetween, type KeyPair } from "./align-keys.ts";
import { ALIKE, similarity } from "./similarity.ts";

/** What is known of a block of a body as it was or is. */
export interface BlockFacts {
  readonly key: string;
  /** Absent where nothing but the key was kept. */
  readonly text?: string;
}

/** A block and what became of it. */
export interface BlockPair extends KeyPair {
  /** `edited`: another text, in the same place between the same neighbours. */
  readonly likeness: "same" | "moved" | "edited";
}

/** So many comparisons of texts are made between two blocks that stayed; a longer part was written anew. */
const MOST_COMPARISONS = 2_500;

/**
 * Finds the blocks of a body in the body as it is after it was edited: what stayed, what moved, what has another
 * text. A block that was put in, or taken out, is in no pair.
 */
export function alignBlocks(before: readonly BlockFacts[], after: readonly BlockFacts[]): BlockPair[] {
  const oldKeys = before.map(({ key }) => key);
  const newKeys = after.map(({ key }) => key);
  const stayed = alignKeys(oldKeys, newKeys, { pairsRepeated: true });
  const moved = findMoved(oldKeys, newKeys, stayed);
  const settledOld = new Set([...stayed, ...moved].map((pair) => pair.before));
  const settledNew = new Set([...stayed, ...moved].map((pair) => pair.after));
  const edited = stretchesBetween({ before: [0, before.length], after: [0, after.length] }, stayed).flatMap(
    (stretch) =>
      pairEdited(restOf(before, stretch.before, settledOld), restOf(after, stretch.after, settledNew)),
  );
  return [
    ...stayed.map((pair) => ({ ...pair, likeness: "same" as const })),
    ...moved.map((pair) => ({ ...pair, likeness: "moved" as const })),
    ...edited.map((pair) => ({ ...pair, likeness: "edited" as const })),
  ];
}

/** What is left in both lists with the same key; of several, those whose neighbours say which is which. */
function findMoved(
  oldKeys: readonly string[],
  newKeys: readonly string[],
  stayed: readonly KeyPair[],
): KeyPair[] {
  const takenOld = new Set(stayed.map(({ before }) => before));
  const takenNew = new Set(stayed.map(({ after }) => after));
  const left = new Map<string, { readonly old: number[]; readonly new: number[] }>();
  const gather = (keys: readonly string[], taken: ReadonlySet<number>, side: "old" | "new"): void => {
    for (const [index, key] of keys.entries()) {
      if (!taken.has(index)) {
        const own = left.get(key) ?? { old: [], new: [] };
        own[side].push(index);
        left.set(key, own);
      }
    }
  };
  gather(oldKeys, takenOld, "old");
  gather(newKeys, takenNew, "new");
  const moved: KeyPair[] = [];
  for (const { old, new: candidates } of left.values()) {
    const [onlyOld, onlyNew] = [old[0], candidates[0]];
    if (old.length === 1 && candidates.length === 1 && onlyOld !== undefined && onlyNew !== undefined) {
      moved.push({ before: onlyOld, after: onlyNew });
      continue;
    }
    for (const before of old) {
      const fitting = candidates.filter(
        (after) => oldKeys[before - 1] === newKeys[after - 1] || oldKeys[before + 1] === newKeys[after + 1],
      );
      const [after] = fitting;
      if (fitting.length === 1 && after !== undefined && !moved.some((pair) => pair.after === after)) {
        moved.push({ before, after });
      }
    }
  }
  return moved;
}

interface PlacedBlock {
  readonly index: number;
  readonly text: string | undefined;
}

function restOf(
  blocks: readonly BlockFacts[],
  [from, to]: readonly [number, number],
  settled: ReadonlySet<number>,
): PlacedBlock[] {
  return blocks
    .slice(from, to)
    .map(({ text }, index) => ({ index: from + index, text }))
    .filter(({ index }) => !settled.has(index));
}

/** Pairs what stands between the same neighbours: by likeness, or where texts are not known, one by one. */
function pairEdited(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): KeyPair[] {
  if (before.some(({ text }) => text === undefined)) {
    return before.length === after.length
      ? before.flatMap(({ index }, place) => {
          const other = after[place];
          return other === undefined ? [] : { before: index, after: other.index };
        })
      : [];
  }
  return before.length * after.length > MOST_COMPARISONS ? [] : pairAlike(before, after);
}

/** The most alike first; each once. */
function pairAlike(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): KeyPair[] {
  const scored = before
    .flatMap((old) =>
      after.map((candidate) => ({
        before: old.index,
        after: candidate.index,
        score: similarity(old.text ?? "", candidate.text ?? ""),
      })),
    )
    .filter(({ score }) => score >= ALIKE)
    .toSorted((left, right) => right.score - left.score);
  const pairs: KeyPair[] = [];
  for (const { before: old, after: candidate } of scored) {
    if (!pairs.some((pair) => pair.before === old || pair.after === candidate)) {
      pairs.push({ before: old, after: candidate });
    }
  }
  return pairs;
}
