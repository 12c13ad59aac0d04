import { alignBlocks } from "./align-blocks.ts";
import { alignKeys, stretchesBetween, type KeyPair, type Stretch } from "./align-keys.ts";
import { wordsOf } from "./block-text.ts";
import type { BodyBlock, SplitBody } from "./split-body.ts";

/** What is remembered of a block of a translation when it is written. */
export interface MadeBlock {
  /** Key of the source text it was made from; empty where none is known. */
  readonly source: string;
  /** Its own key. */
  readonly target: string;
  /** False where the source text itself was put in its place. */
  readonly isTranslated: boolean;
}

/** The block of a translation that belongs to a block of the source. */
export interface PairedBlock {
  readonly target: number;
  /** Key of the source text it was made from. */
  readonly madeFrom: string;
  readonly isTranslated: boolean;
}

/** By the index of the source's block. */
export type BodyPairs = ReadonlyMap<number, PairedBlock>;

/**
 * Finds out which block of a translation belongs to which block of its source. What is remembered of its blocks
 * decides, through all edits of both since. Where nothing is, only what is certain by the structure is paired.
 */
export function pairBodies(
  source: SplitBody,
  target: SplitBody,
  made: readonly MadeBlock[] | null,
): BodyPairs {
  return made === null ? pairByStructure(source, target) : pairByMemory(source, target, made);
}

/** Every block of a body with itself. */
export function pairWithItself({ blocks }: SplitBody): BodyPairs {
  return new Map(
    blocks.map(({ key }, index) => [index, { target: index, madeFrom: key, isTranslated: true }]),
  );
}

function pairByMemory(source: SplitBody, target: SplitBody, made: readonly MadeBlock[]): BodyPairs {
  const known = made.filter((block) => block.source !== "");
  const targetOf = new Map(
    alignBlocks(
      known.map((block) => ({ key: block.target })),
      target.blocks,
    ).map((pair) => [pair.before, pair]),
  );
  const pairs = new Map<number, PairedBlock>();
  for (const { before, after, likeness } of alignBlocks(
    known.map((block) => ({ key: block.source })),
    source.blocks,
  )) {
    const block = known[before];
    const found = targetOf.get(before);
    const [from, to] = [source.blocks[after], target.blocks[found?.after ?? -1]];
    if (block === undefined || found === undefined || from?.isAttribute !== to?.isAttribute) {
      continue;
    }
    // A paragraph in place of a list item is no edit of it: one was put in, the other taken out.
    if (likeness === "edited" && from?.kind !== to?.kind) {
      continue;
    }
    pairs.set(after, {
      target: found.after,
      madeFrom: block.source,
      // Whoever changed it since translated it.
      isTranslated: block.isTranslated || found.likeness === "edited",
    });
  }
  return pairs;
}

/**
 * By what languages share: the same kinds of blocks in the same order, else by tags, numbers and kinds that both
 * have once, and between those again by kinds.
 */
function pairByStructure(source: SplitBody, target: SplitBody): BodyPairs {
  const pairs: KeyPair[] = [];
  const whole = {
    before: [0, source.blocks.length],
    after: [0, target.blocks.length],
  } as const;
  const isAlike = pairSameKinds(source, target, whole, pairs);
  if (!isAlike) {
    const anchors = alignKeys(source.blocks.map(featuresOf), target.blocks.map(featuresOf), {
      pairsRepeated: false,
    });
    pairs.push(...anchors);
    for (const stretch of stretchesBetween(whole, anchors)) {
      if (!pairSameKinds(source, target, stretch, pairs)) {
        pairRuns(source, target, stretch, pairs);
      }
    }
  }
  return new Map(
    pairs.map(({ before, after }) => [
      before,
      { target: after, madeFrom: source.blocks[before]?.key ?? "", isTranslated: true },
    ]),
  );
}

/** Pairs stretches one by one, where they have the same kinds of blocks; says whether they have. */
function pairSameKinds(
  source: SplitBody,
  target: SplitBody,
  {
    before,
    after,
  }: { readonly before: readonly [number, number]; readonly after: readonly [number, number] },
  pairs: KeyPair[],
): boolean {
  const left = source.blocks.slice(...before);
  const right = target.blocks.slice(...after);
  const isAlike = left.length === right.length && left.every(({ kind }, at) => kind === right[at]?.kind);
  if (isAlike) {
    pairs.push(...left.map((_, at) => ({ before: before[0] + at, after: after[0] + at })));
  }
  return isAlike;
}

/**
 * Pairs what is left by its runs: so many paragraphs, so many items. A run that both have once is the same, and
 * so is what stands between two of them, where it has the same kinds.
 */
function pairRuns(source: SplitBody, target: SplitBody, stretch: Stretch, pairs: KeyPair[]): void {
  const left = runsOf(source.blocks.slice(...stretch.before));
  const right = runsOf(target.blocks.slice(...stretch.after));
  const anchors = alignKeys(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
    { pairsRepeated: false },
  );
  const all = { before: [0, left.length], after: [0, right.length] } as const;
  const own = anchors.map(({ before, after }) => ({
    before: [before, before + 1] as const,
    after: [after, after + 1] as const,
  }));
  for (const { before, after } of [...own, ...stretchesBetween(all, anchors)]) {
    pairSameKinds(
      source,
      target,
      { before: spanOf(left, before, stretch.before[0]), after: spanOf(right, after, stretch.after[0]) },
      pairs,
    );
  }
}

interface Run {
  /** Its kind, and how many blocks it has. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Blocks of one kind in a row. */
function runsOf(blocks: readonly BodyBlock[]): Run[] {
  const starts = blocks.flatMap(({ kind }, index) => (kind === blocks[index - 1]?.kind ? [] : index));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? blocks.length;
    return { key: `${blocks[start]?.kind} ${end - start}`, start, end };
  });
}

/** The blocks that some runs are, by their indexes in the body. */
function spanOf(
  runs: readonly Run[],
  [from, to]: readonly [number, number],
  offset: number,
): [number, number] {
  return [offset + (runs[from]?.start ?? 0), offset + (runs[to - 1]?.end ?? 0)];
}

/** What a translation leaves as it is: its kind, its tags, its numbers. */
function featuresOf({ kind, tags, text }: BodyBlock): string {
  const elements = tags.map(({ element }) => element).toSorted();
  const numbers = (wordsOf(text).match(/\d+/g) ?? []).toSorted();
  return [kind, ...elements, ...numbers].join("\n");
}
