import { parentOf, RESOURCES, type RemoteId, type Resource } from "../model/index.ts";
import type { LiveContent } from "../snapshot/index.ts";

/** An object that stands in another. */
interface Child {
  readonly resource: Resource;
  readonly id: RemoteId;
}

/** What stands directly in a collection or section of the workspace. */
export type ChildrenOf = (resource: Resource, id: RemoteId) => readonly Child[];

/** Reads what stands in what. Memory holds an id per object. */
export async function readChildren(live: LiveContent): Promise<ChildrenOf> {
  const children = new Map<string, Child[]>();
  for (const resource of RESOURCES) {
    const lines = live.of(resource);
    for (const id of lines.ids()) {
      const object = await lines.read(id);
      const parent = object === undefined ? undefined : parentOf(object);
      if (parent !== undefined) {
        const key = parent.join("/");
        children.set(key, [...(children.get(key) ?? []), { resource, id }]);
      }
    }
  }
  return (resource, id) => children.get(`${resource}/${id}`) ?? [];
}
