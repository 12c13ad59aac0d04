import type { RemoteId, Resource, WorkingId } from "../../model/index.ts";
import type { Operation } from "../../plan/index.ts";

/** What a plan moves out of groups and into them: a group may be deleted only where nothing stays in it. */
export class PlannedMoves {
  readonly #movedOut = new Set<string>();
  readonly #movedInto = new Set<string>();

  /** Notes where an operation takes an object out of, or puts one into. */
  note({ action, resource, remoteId, changes }: Operation): void {
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
