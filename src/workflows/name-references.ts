import { nameOf } from "../plan/index.ts";
import type { NameOf } from "../report/index.ts";
import { openSnapshot, readReferences } from "../snapshot/index.ts";

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
  for (const resource of ["collection", "section"] as const) {
    for await (const object of snapshot.objects(resource)) {
      names.set(`${resource}/${object.id}`, nameOf(object));
    }
  }
  return (target, id) =>
    target === "parent"
      ? (names.get(`section/${id}`) ?? names.get(`collection/${id}`))
      : names.get(`${target}/${id}`);
}
