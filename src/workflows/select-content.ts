import {
  createSelector,
  isEverything,
  isNewId,
  RESOURCES,
  type ContentObject,
  type RemoteId,
  type Selection,
} from "../model/index.ts";
import { openRemote, type IdMap, type Snapshot } from "../snapshot/index.ts";
import { readGroupTree, type GroupTree } from "./group-tree.ts";

/** Says of an object in the snapshot's ids whether it is meant. */
export type IsMeant = (object: ContentObject) => boolean;

/**
 * Prepares a selection. What was made up in the snapshot and created since goes by either of its ids.
 * `groups` are the collections and sections that decide what stands in what.
 */
export function selectContent(
  selection: Selection,
  { groups, idMap }: { readonly groups: GroupTree; readonly idMap: IdMap },
): IsMeant {
  const withOwnIds = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => [
      id,
      ...RESOURCES.map((resource) => idMap.toWorking(resource, id as RemoteId)).filter(isNewId),
    ]);
  return createSelector(
    {
      ...selection,
      ...(selection.ids === undefined ? {} : { ids: withOwnIds(selection.ids) }),
      ...(selection.collections === undefined ? {} : { collections: withOwnIds(selection.collections) }),
    },
    groups.collectionsOf,
  );
}

/** Prepares a selection of a snapshot's working copy. */
export async function selectWorkingCopy(selection: Selection, snapshot: Snapshot): Promise<IsMeant> {
  if (isEverything(selection)) {
    return () => true;
  }
  const { idMap } = await openRemote(snapshot.folder, snapshot.header.origin.workspaceId);
  return selectContent(selection, { groups: await readGroupTree(snapshot), idMap });
}
