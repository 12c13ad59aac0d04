import type { RemoteId, Resource, WorkingId } from "../../model/index.ts";
import type { BaseObject, LiveLines, Remote } from "../../snapshot/index.ts";

/** Where to look for what was taken out of the working copy of a resource. */
export interface RemovedSources {
  readonly remote: Remote;
  readonly base: LiveLines<BaseObject>;
  readonly live: LiveLines;
  /** The ids of the working copy. */
  readonly present: readonly WorkingId[];
}

/** What people took out of the working copy. */
export class RemovedObjects {
  readonly #ids = new Map<Resource, readonly RemoteId[]>();

  /**
   * Finds what is in the workspace and was in the snapshot: all that was pulled from its own workspace, and of a
   * destination what a run of this snapshot created there. A destination has content of its own.
   */
  async find(resource: Resource, { remote, base, live, present }: RemovedSources): Promise<void> {
    const kept = new Set(present);
    const known = remote.isOrigin
      ? base.ids().map((id) => [remote.idMap.toWorking(resource, id), id] as const)
      : remote.idMap.listCreated(resource);
    const ids: RemoteId[] = [];
    for (const [workingId, id] of known) {
      if (!kept.has(workingId) && (await live.readBytes(id)) !== undefined) {
        ids.push(id);
      }
    }
    this.#ids.set(resource, ids);
  }

  /** In the order they were found in. */
  of(resource: Resource): readonly RemoteId[] {
    return this.#ids.get(resource) ?? [];
  }
}
