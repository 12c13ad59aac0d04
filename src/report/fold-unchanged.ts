/** A stretch of lines or blocks; folded where nothing in it or next to it changes. */
export interface Stretch<Item> {
  readonly isFolded: boolean;
  readonly items: readonly Item[];
}

/** Fewer are not worth a fold. */
const LEAST_FOLDED = 4;

/** Takes a list apart so that what changes can be read with one neighbour on each side, and the rest be folded. */
export function foldUnchanged<Item>(
  items: readonly Item[],
  isChanged: (item: Item) => boolean,
): Stretch<Item>[] {
  const changed = items.map(isChanged);
  const isFar = (index: number): boolean =>
    changed[index - 1] !== true && changed[index] !== true && changed[index + 1] !== true;
  const stretches: Stretch<Item>[] = [];
  let start = 0;
  for (let end = 1; end <= items.length; end += 1) {
    if (end < items.length && isFar(end) === isFar(start)) {
      continue;
    }
    const isFolded = isFar(start) && end - start >= LEAST_FOLDED;
    const last = stretches.at(-1);
    const own = items.slice(start, end);
    if (last !== undefined && !last.isFolded && !isFolded) {
      stretches[stretches.length - 1] = { isFolded, items: [...last.items, ...own] };
    } else if (own.length > 0) {
      stretches.push({ isFolded, items: own });
    }
    start = end;
  }
  return stretches;
}
