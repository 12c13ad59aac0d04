import type { RemoteId, Resource, WorkingId } from "../../model/index.ts";
import type { Operation } from "../../plan/index.ts";
import type { BaseObject, LiveLines, Remote } from "../../snapshot/index.ts";

/** Where to look for what was taken out of the working copy of a resource. */
export interface RemovedSources {
  readonly remote: Remote;
  readonly base: LiveLines<BaseObject>;
  readonly live: LiveLines;
  /** The ids of the working copy. */
  readonly present: readonly WorkingId[];
}

/** What people took out of the working copy, and what a plan moves out of groups and into them. */
export class RemovedObjects {
  readonly #ids = new Map<Resource, readonly RemoteId[]>();
  readonly #movedOut = new Set<string>();
  readonly #movedInto = new Set<string>();

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

  /** Notes where an operation takes an object out of, or puts one into. */
  noteMove({ action, resource, remoteId, changes }: Operation): void {
    const parentId = changes.find(({ field }) => field === "parentId")?.after;
    if ((action !== "create" && action !== "update") || typeof parentId !== "string") {
      return;
    }
    if (remoteId !== null) {
      this.#movedOut.add(`${resource}/${remoteId}`);
    }
    // Collections and sections share one numbering, so that the id alone says which group it is.
    this.#movedInto.add(parentId);
  }

  isMovedOut(resource: Resource, id: RemoteId): boolean {
    return this.#movedOut.has(`${resource}/${id}`);
  }

  isMovedInto(id: WorkingId): boolean {
    return this.#movedInto.has(id);
  }
}
