import type { LocaleCode, ReferenceTarget, RemoteId, Resource, WorkingId } from "../model/index.ts";
import type { ThreeSides } from "./compare-object.ts";
import type { ParentName } from "./list-notes.ts";
import type { Allowance } from "./types.ts";

/** An object from all sides, every id in the snapshot's numbering. */
export interface ObjectSides extends ThreeSides {
  /** Undefined for an object that is yet to be created. */
  readonly remoteId: RemoteId | undefined;
  /** The id of an object that is gone and to be created again. */
  readonly replaces?: RemoteId;
}

/** What an object's surroundings say. */
export interface Surroundings {
  /** False where the workspace takes the default locale only. */
  readonly multilingual: boolean;
  /** False where the workspace, or its API version, has no such objects at all. */
  readonly isOffered: boolean;
  /** Names of what the object stands in, outermost first. */
  readonly place: readonly string[];
  /** Where a parent is: in the workspace, to be created by this plan, or nowhere. */
  findParent(resource: Resource, id: WorkingId): "live" | "planned" | "missing";
  /** Names, per locale, of the groups it stands in. */
  readonly parents: readonly ParentName[];
  /** Locales the workspace had when it was pulled: whatever they are called, they are right. */
  readonly knownLocales: ReadonlySet<LocaleCode>;
  /** What is written although a plan does it only when it is asked to. */
  readonly allowed: ReadonlySet<Allowance>;
  /** Objects of the workspace that may be this one; a person must say which. */
  readonly lookalikes: readonly RemoteId[];
  /** False for a teammate, newsfeed or help center that has no counterpart in the workspace. */
  isMapped(target: ReferenceTarget, id: string): boolean;
}
