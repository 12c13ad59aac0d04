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
import { GroupTree, readGroupTree } from "./group-tree.ts";

/** Says of an object in the snapshot's ids whether it is meant. */
export type IsMeant = (object: ContentObject) => boolean;

/**
 * Prepares a selection. What was made up in the snapshot and created since goes by either of its ids.
 * `groups` are the collections and sections that decide what stands in what. Throws UsageError for a
 * collection that is not among them.
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
  for (const wanted of selection.collections ?? []) {
    groups.checkCollection(wanted, withOwnIds([wanted]));
  }
  return createSelector(
    {
      ...selection,
      ...(selection.ids === undefined ? {} : { ids: withOwnIds(selection.ids) }),
      ...(selection.collections === undefined ? {} : { collections: withOwnIds(selection.collections) }),
    },
    groups.collectionsOf,
  );
}

/** Prepares a selection of a snapshot's working copy. `idMap` is that of its own workspace unless given. */
export async function selectWorkingCopy(
  selection: Selection,
  snapshot: Snapshot,
  idMap?: IdMap,
): Promise<IsMeant> {
  if (isEverything(selection)) {
    return () => true;
  }
  const { folder, header } = snapshot;
  return selectContent(selection, {
    groups: selection.collections === undefined ? new GroupTree() : await readGroupTree(snapshot),
    idMap: idMap ?? (await openRemote(folder, header.origin.workspaceId)).idMap,
  });
}
