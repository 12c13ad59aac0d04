import type { IsMeant, ObjectEdit, StagedEdit } from "./edit-working-copy.ts";
import type { ContentObject, LocaleCode, Resource, WorkingId } from "../model/index.ts";

/** Version of the snapshot folder; a reader refuses any other. */
export const SNAPSHOT_FORMAT_VERSION = 1;

/** `snapshot.json`. */
export interface SnapshotHeader {
  readonly kind: "helpferry-snapshot";
  readonly formatVersion: typeof SNAPSHOT_FORMAT_VERSION;
  /** The workspace the content was pulled from. */
  readonly origin: { readonly workspaceId: string; readonly name: string; readonly apiVersion: string };
  readonly defaultLocale: LocaleCode;
  /** False for a workspace that is not set up for several languages: only the default locale can be written. */
  readonly multilingual: boolean;
  /** Every locale met in the content, sorted. */
  readonly locales: readonly LocaleCode[];
  readonly counts: Readonly<Record<Resource, number>>;
}

/**
 * A snapshot folder opened for work. Objects are read one at a time; only an id → place index is kept in
 * memory. Writes replace a file in one step, so that a killed process leaves the old one.
 */
export interface Snapshot {
  readonly folder: string;
  readonly header: SnapshotHeader;
  /**
   * The working copy in id order; of objects that are not meant only the id is read. Default: all are meant.
   * Throws FormatError that names file and line where a line cannot be read.
   */
  objects(resource: Resource, isMeant?: IsMeant): AsyncIterable<ContentObject>;
  find(resource: Resource, id: WorkingId): Promise<ContentObject | undefined>;
  /**
   * Edits the working copy of a resource: `edit` gets every object that is meant, in id order, and returns it
   * or a changed one. Resolves to how many changed. Nothing is written when none did. Default: all are meant.
   */
  edit(resource: Resource, edit: ObjectEdit, isMeant?: IsMeant): Promise<number>;
  /** The same, but for that the objects stay beside the working copy until they are committed. */
  stage(resource: Resource, edit: ObjectEdit, isMeant?: IsMeant): Promise<StagedEdit>;
}
