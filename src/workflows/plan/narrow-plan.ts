import { isEverything, narrowLocales, type ContentObject, type Selection } from "../../model/index.ts";
import type { IdMap } from "../../snapshot/index.ts";
import { GroupTree } from "../group-tree.ts";
import { selectContent, type IsMeant } from "../select-content.ts";

/** An object of the working copy as far as it is meant: undefined where it is not at all. */
export type NarrowWorking = (
  object: ContentObject,
  live: ContentObject | undefined,
) => ContentObject | undefined;

/**
 * Prepares the narrowing of a plan: locales that are not meant are as they are in the workspace, so that
 * nothing of them would change. When an object was changed there is what the workspace says now. What was
 * taken out of the working copy would be gone in every locale, so a choice of locales never means it.
 */
export async function narrowPlan(
  selection: Selection,
  { readGroups, idMap }: { readonly readGroups: () => Promise<GroupTree>; readonly idMap: IdMap },
): Promise<{ readonly narrow: NarrowWorking; readonly isMeantRemoved: IsMeant }> {
  const isMeant = isEverything(selection)
    ? (): boolean => true
    : selectContent(selection, {
        groups: selection.collections === undefined ? new GroupTree() : await readGroups(),
        idMap,
      });
  return {
    narrow: (object, live) =>
      isMeant(live === undefined ? object : { ...object, facts: live.facts })
        ? narrowLocales(object, live, selection.locales)
        : undefined,
    isMeantRemoved: selection.locales === undefined ? isMeant : () => false,
  };
}
