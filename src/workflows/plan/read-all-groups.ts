import type { LiveContent, Remote, Snapshot } from "../../snapshot/index.ts";
import { GROUP_RESOURCES, GroupTree } from "../group-tree.ts";

/** The collections and sections of the workspace and of the working copy; where both have one, the latter counts. */
export async function readAllGroups(
  snapshot: Snapshot,
  remote: Remote,
  live: LiveContent,
): Promise<GroupTree> {
  const tree = new GroupTree();
  for (const resource of GROUP_RESOURCES) {
    for (const id of live.of(resource).ids()) {
      const group = await live.of(resource).read(id);
      if (group !== undefined) {
        tree.add(remote.idMap.toWorkingObject(group));
      }
    }
    await tree.addAll(snapshot.objects(resource));
  }
  return tree;
}
