import type { Placeholder } from "./find-placeholders.ts";

/** What of a source's placeholders a target lacks, and what it has instead. */
export interface PlaceholderDifference {
  /** In the source and nowhere in the target. */
  readonly missing: readonly Placeholder[];
  /** In the target and nowhere in the source. */
  readonly extra: readonly Placeholder[];
  /** In both, but not as often. */
  readonly miscounted: readonly Placeholder[];
}

const NONE: PlaceholderDifference = { missing: [], extra: [], miscounted: [] };

/** Compares the placeholders of a source and its target, whatever their order. */
export function comparePlaceholders(
  source: readonly Placeholder[],
  target: readonly Placeholder[],
): PlaceholderDifference {
  if (
    source.length === target.length &&
    source.every((placeholder, index) => placeholder.key === target[index]?.key)
  ) {
    return NONE;
  }
  const inSource = countKeys(source);
  const inTarget = countKeys(target);
  const isFirst = (placeholder: Placeholder, all: readonly Placeholder[]): boolean =>
    all.find(({ key }) => key === placeholder.key) === placeholder;
  return {
    missing: source.filter((one) => !inTarget.has(one.key) && isFirst(one, source)),
    extra: target.filter((one) => !inSource.has(one.key) && isFirst(one, target)),
    miscounted: source.filter(
      (one) =>
        inTarget.has(one.key) && inTarget.get(one.key) !== inSource.get(one.key) && isFirst(one, source),
    ),
  };
}

function countKeys(placeholders: readonly Placeholder[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of placeholders) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
