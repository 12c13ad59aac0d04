import type { LiveObject, RemoteId, Resource, Workspace } from "../model/index.ts";
import type { BaseObject, LiveContent, LiveLines, Remote } from "../snapshot/index.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import type { ExistedBefore } from "./ids-before.ts";
import type { Journal, Settled } from "./journal.ts";
import type { ChildrenOf } from "./read-children.ts";
import type { Problem } from "./types.ts";

/** What one operation needs of its run. */
export interface OperationContext {
  readonly workspace: Workspace;
  readonly remote: Remote;
  /** The workspace as it was listed just before writing. */
  readonly live: LiveContent;
  /** What the snapshot knew of the workspace when the process began. */
  readonly base: (resource: Resource) => LiveLines<BaseObject>;
  readonly journal: Journal;
  readonly runId: string;
  readonly runFolder: string;
  readonly now: () => Date;
  readonly existedBefore: ExistedBefore;
  /** Objects that lookups have found and not mapped yet, as `resource/id`: no other may take them. */
  readonly claims: Set<string>;
  /** Requests that left before this can no longer be at work: what they made was seen by now. */
  readonly overBefore: Date;
  /** What people decided of creates with an open outcome, by operation: which object it is, or null for none. */
  readonly adopt: ReadonlyMap<string, RemoteId | null>;
  /** What becomes of a field that somebody changed after the plan was made. */
  readonly onConflict: ConflictPolicy;
  /** Read each object once more right before it is written, so that no edit of the last minutes is missed. */
  readonly strict: boolean;
  /** What stands in what, as it was listed; read when it is first asked for. */
  readonly children: () => Promise<ChildrenOf>;
  /** Objects that were deleted since, as `resource/id`. */
  readonly removed: Set<string>;
}

/** What came of it, and the object as it was: `before` only where a request was carried out. */
export type Applied = Omit<Settled, "type" | "operationId" | "at"> & {
  readonly before?: LiveObject | null;
  /** What is in conflict was compared with this. */
  readonly seen?: LiveObject;
  /** Why every further write would fail alike, where it would. */
  readonly endsRun?: Problem;
};
