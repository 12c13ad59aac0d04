import type { FieldPlace, JsonValue, LiveObject } from "../model/index.ts";

/** A field that was changed in the working copy and in the workspace; open until both say the same. */
export interface OpenConflict extends FieldPlace {
  /** What the workspace says; the base keeps what both sides started from. */
  readonly live: JsonValue;
}

/** An object as it was last seen in a workspace: the third leg of every three-way merge. */
export interface BaseObject extends LiveObject {
  /** True where the object was there once and is there no longer. It is never created again by itself. */
  readonly deletedLive?: boolean;
  readonly conflicts?: readonly OpenConflict[];
}
