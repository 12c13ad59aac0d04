import type { NameOf } from "../report/index.ts";
import { openSnapshot, readReferences } from "../snapshot/index.ts";
import { readGroupTree } from "./group-tree.ts";

/** Names of what the ids in a plan refer to: groups of the snapshot, teammates, newsfeeds, help centers. */
export async function nameReferences(folder: string): Promise<NameOf> {
  const snapshot = await openSnapshot(folder);
  const { admins, newsfeeds, helpCenters } = await readReferences(folder);
  const names = new Map<string, string>();
  for (const { id, name, email } of admins) {
    names.set(`admin/${id}`, name ?? email ?? id);
  }
  for (const { id, name } of newsfeeds) {
    names.set(`newsfeed/${id}`, name);
  }
  for (const { id, displayName, identifier } of helpCenters) {
    names.set(`help-center/${id}`, displayName ?? identifier ?? id);
  }
  const groups = await readGroupTree(snapshot);
  return (target, id) => names.get(`${target}/${id}`) ?? groups.nameOf(target, id);
}
