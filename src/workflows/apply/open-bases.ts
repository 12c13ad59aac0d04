import type { Resource } from "../../model/index.ts";
import type { BaseObject, LiveLines, Remote } from "../../snapshot/index.ts";

/** What the snapshot knew of the workspace when the process began. */
export interface Bases {
  readonly of: (resource: Resource) => LiveLines<BaseObject>;
  readonly close: () => Promise<void>;
}

export async function openBases(remote: Remote, resources: readonly Resource[]): Promise<Bases> {
  const bases = new Map<Resource, LiveLines<BaseObject>>();
  for (const resource of resources) {
    bases.set(resource, await remote.openBase(resource));
  }
  return {
    of: (resource) => {
      const base = bases.get(resource);
      if (base === undefined) {
        throw new RangeError(`the base of ${resource}s was not opened`);
      }
      return base;
    },
    close: async () => {
      await Promise.all([...bases.values()].map(async (base) => base.close()));
    },
  };
}
