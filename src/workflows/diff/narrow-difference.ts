import { createSelector, narrowLocales, type ContentObject, type Selection } from "../../model/index.ts";
import type { GroupTree } from "../group-tree.ts";

/** An object in two states; undefined where it is not there. */
export interface StatePair {
  readonly before: ContentObject | undefined;
  readonly after: ContentObject | undefined;
}

/**
 * Prepares a selection of differences: an object is meant where it is in either state. Undefined where it
 * is not; locales that are not meant are the same in both.
 */
export function narrowDifference(
  selection: Selection,
  tree: GroupTree,
): (pair: StatePair) => StatePair | undefined {
  for (const wanted of selection.collections ?? []) {
    tree.checkCollection(wanted);
  }
  const isMeant = createSelector(selection, tree.collectionsOf);
  return ({ before, after }) => {
    if (![before, after].some((object) => object !== undefined && isMeant(object))) {
      return undefined;
    }
    return {
      before: before === undefined ? undefined : narrowLocales(before, after, selection.locales),
      // Alone it has only what is meant; beside another state, the other one follows it in the rest.
      after:
        after === undefined || before !== undefined
          ? after
          : narrowLocales(after, undefined, selection.locales),
    };
  };
}
