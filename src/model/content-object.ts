import type { JsonValue } from "./json.ts";
import type { LocaleCode } from "./locale.ts";
import type { RemoteId, Resource, WorkingId } from "./resource.ts";

/** Named values of one object or one locale of it. An absent key, null and "" all mean: nothing there. */
export type FieldValues = Readonly<Record<string, JsonValue>>;

/** One newsfeed a news item appears in. */
export type NewsfeedAssignment = {
  /** Id of the newsfeed in the workspace the object came from. */
  readonly newsfeedId: string;
  /** When the item was published there: ISO 8601, UTC, whole seconds; null while it is not set. */
  readonly publishedAt: string | null;
};

/**
 * A piece of Help Center content or news, in one shape for every resource, so that merging, comparing,
 * exporting and reporting are written once. `fields.ts` says which values each resource has.
 *
 * `Id` says whose numbering `id` and every reference in `settings` and `content` are in.
 */
export interface ContentObject<Id extends string = WorkingId> {
  readonly resource: Resource;
  readonly id: Id;
  /** The locale the object was written in. News items have no translations: this is their only locale. */
  readonly defaultLocale: LocaleCode;
  /** What differs per locale, the default locale included once. */
  readonly content: Readonly<Record<LocaleCode, FieldValues>>;
  /** What is the same in every locale and can be written: parent, sender, newsfeed assignments … */
  readonly settings: FieldValues;
  /** What only the server writes: url, order, icon, dates. Shown to people, never compared or sent. */
  readonly facts: FieldValues;
  /** Keys of the wire that helpferry does not know, kept as they came. */
  readonly unknown?: FieldValues;
  /** What tells an object that was ingested from all others of its source: a guid, a permalink. */
  readonly externalId?: string;
  /** Hash of each field as the source last said it, by which a change there is told from an edit here. */
  readonly ingested?: Readonly<Record<string, string>>;
}

/** An object as a live workspace returned it: every id is the workspace's own. */
export type LiveObject = ContentObject<RemoteId>;
