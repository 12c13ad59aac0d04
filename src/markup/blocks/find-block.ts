import type { BlockIdentity } from "./block-key.ts";
import { ALIKE, similarity } from "./similarity.ts";

/** A block of a body as it is now. */
export interface PresentBlock extends BlockIdentity {
  readonly text: string;
}

/** The blocks of a body, to be looked up. */
export interface BlockIndex {
  readonly blocks: readonly PresentBlock[];
  /** Indexes of those with a key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

export function indexBlocks(blocks: readonly PresentBlock[]): BlockIndex {
  const byKey = new Map<string, number[]>();
  for (const [index, { key }] of blocks.entries()) {
    const own = byKey.get(key);
    if (own === undefined) {
      byKey.set(key, [index]);
    } else {
      own.push(index);
    }
  }
  return { blocks, byKey };
}

export type FoundBlock =
  | { readonly kind: "same"; readonly index: number }
  /** Its text was edited since: what was made from the old one is stale. */
  | { readonly kind: "edited"; readonly index: number }
  /** Several have its text, and its neighbours do not say which it is. */
  | { readonly kind: "unclear" }
  | { readonly kind: "gone" };

/**
 * Finds a block by its text and its neighbours as they were, never by its position: a paragraph put in before it
 * changes nothing. One whose text changed is found where both neighbours stayed, and most of the text.
 */
export function findBlock(
  wanted: BlockIdentity & { readonly text: string },
  { blocks, byKey }: BlockIndex,
): FoundBlock {
  const same = bestOf(
    blocks,
    byKey.get(wanted.key) ?? [],
    (block) => 1 + countNeighbours(wanted, block) * 2 + sameOrdinal(wanted, block),
  );
  if (same.kind !== "gone") {
    return same;
  }
  const edited = bestOf(blocks, blocks.keys(), (block) => {
    const score = countNeighbours(wanted, block) === 2 ? similarity(wanted.text, block.text) : 0;
    return score >= ALIKE ? score : 0;
  });
  return edited.kind === "same" ? { kind: "edited", index: edited.index } : edited;
}

function countNeighbours(wanted: BlockIdentity, block: BlockIdentity): number {
  return Number(wanted.before === block.before) + Number(wanted.after === block.after);
}

/** Among blocks whose neighbours are the same too, it does not matter which is which: order decides. */
function sameOrdinal(wanted: BlockIdentity, block: BlockIdentity): number {
  return Number(countNeighbours(wanted, block) === 2 && wanted.ordinal === block.ordinal);
}

/** The block with the highest score above 0, where there is one alone. */
function bestOf(
  blocks: readonly PresentBlock[],
  indexes: Iterable<number>,
  scoreOf: (block: PresentBlock) => number,
): Exclude<FoundBlock, { readonly kind: "edited" }> {
  let best: number | undefined;
  let most = 0;
  let isUnclear = false;
  for (const index of indexes) {
    const block = blocks[index];
    const score = block === undefined ? 0 : scoreOf(block);
    if (score > most) {
      best = index;
      most = score;
      isUnclear = false;
    } else if (score === most && score > 0) {
      isUnclear = true;
    }
  }
  return best === undefined
    ? { kind: "gone" }
    : isUnclear
      ? { kind: "unclear" }
      : { kind: "same", index: best };
}
