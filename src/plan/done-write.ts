import type { ContentObject, ReferenceTarget, RemoteId, Resource, WorkingId } from "../model/index.ts";
import type { Operation } from "./types.ts";

/** What a run did to one object, every id in the snapshot's numbering. */
export interface DoneWrite {
  readonly operation: Operation;
  /** What the object is called in the workspace now, or was; null where nobody knows. */
  readonly remoteId: RemoteId | null;
  /** The object before the run; undefined for one that it created. */
  readonly before: ContentObject | undefined;
  /** The object as the run left it; undefined for one that it deleted. */
  readonly left: ContentObject | undefined;
  /** The object now; undefined where it is not in the workspace. */
  readonly live: ContentObject | undefined;
  /** Ids of changes that the run did not write. */
  readonly notWritten: ReadonlySet<string>;
  /** True where the run changed more of it than it meant to. */
  readonly lostMore: boolean;
}

/** What the surroundings of an object say about undoing what was done to it. */
export interface UndoSurroundings {
  /** Where a parent is: in the workspace, to be created again by this plan, or nowhere. */
  readonly findParent: (resource: Resource, id: WorkingId) => "live" | "planned" | "missing";
  /** False for a teammate or newsfeed that is not in the workspace any more. */
  readonly isKnown: (target: ReferenceTarget, id: string) => boolean;
  /** Objects of the workspace that look like one that was deleted: somebody may have made it again. */
  readonly lookalikes: readonly RemoteId[];
}
