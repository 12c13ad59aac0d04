import { narrowLocales, type ContentObject, type Selection } from "../model/index.ts";
import type { IdMap, Snapshot } from "../snapshot/index.ts";
import { selectWorkingCopy } from "./select-content.ts";

/** An object of the working copy as far as it is meant: undefined where it is not at all. */
export type NarrowWorking = (
  object: ContentObject,
  live: ContentObject | undefined,
) => ContentObject | undefined;

/**
 * Prepares the narrowing of a plan: locales that are not meant are as they are in the workspace, so that
 * nothing of them would change. When an object was changed there is what the workspace says now.
 */
export async function narrowToSelection(
  selection: Selection,
  snapshot: Snapshot,
  idMap: IdMap,
): Promise<NarrowWorking> {
  const isMeant = await selectWorkingCopy(selection, snapshot, idMap);
  return (object, live) =>
    isMeant(live === undefined ? object : { ...object, facts: live.facts })
      ? narrowLocales(object, live, selection.locales)
      : undefined;
}
