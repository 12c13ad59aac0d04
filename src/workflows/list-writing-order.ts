import { compareText, readAssignments, type Resource, type WorkingId } from "../model/index.ts";
import type { ObjectStore, Remote } from "../snapshot/index.ts";

/**
 * The order objects are planned in: by id, but new news last and oldest first, so that Intercom, which lists
 * what was made last first, lists it by date.
 */
export async function listWritingOrder(
  working: ObjectStore<WorkingId>,
  resource: Resource,
  { idMap }: Pick<Remote, "idMap">,
): Promise<readonly WorkingId[]> {
  if (resource !== "news-item") {
    return working.ids;
  }
  const dates = new Map<WorkingId, string>();
  for (const id of working.ids) {
    const object = idMap.toRemote(resource, id) === undefined ? await working.read(id) : undefined;
    if (object !== undefined) {
      const [first = ""] = readAssignments(object)
        .flatMap(({ publishedAt }) => publishedAt ?? [])
        .toSorted();
      dates.set(id, first);
    }
  }
  const known = working.ids.filter((id) => !dates.has(id));
  const byDate = [...dates].toSorted(([, left], [, right]) => compareText(left, right));
  return [...known, ...byDate.map(([id]) => id)];
}
