import type { JsonValue, LocaleCode, RemoteId, Resource, Selection, WorkingId } from "../model/index.ts";

/** Version of the plan file; a reader refuses any other. */
export const PLAN_FORMAT_VERSION = 2;

/**
 * What an operation does.
 * - `create`, `update`, `delete`: one request to the workspace.
 * - `hold`: nothing is written; the changes are shown with the reason, for a person to settle.
 */
export const ACTIONS = ["create", "update", "delete", "hold"] as const;
export type Action = (typeof ACTIONS)[number];

/** What a plan does only when it is asked to; else it is held under a reason of the same name. */
export const ALLOWANCES = ["delete", "unpublish", "body-shrink", "locale-loss"] as const;
export type Allowance = (typeof ALLOWANCES)[number];

/** Why an operation is held. */
export const HOLD_REASONS = [
  "conflict",
  "deleted-live",
  "unknown-id",
  "unknown-parent",
  "not-writable",
  "incomplete",
  "ambiguous",
  "unmapped",
  "locale-spelling",
  "delete",
  "conflict-delete",
  "not-empty",
  "unpublish",
  "body-shrink",
  "locale-loss",
  "residue",
  "created",
  "conflict-since",
  "gone-since",
  "not-approved",
  "awaits-approval",
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/**
 * How far an operation can be undone through Intercom's API.
 * - `exact`: as it was before.
 * - `hidden`: what was added stays, but can be set to draft, so that no reader sees it.
 * - `residue`: a locale added to a collection or section cannot be taken away again (API up to 2.15).
 * - `irreversible`: what was deleted can only be created again, under another id and at another address.
 * - `none`: nothing is written, so there is nothing to undo.
 */
export const UNDO_CLASSES = ["exact", "hidden", "residue", "irreversible", "none"] as const;
export type UndoClass = (typeof UNDO_CLASSES)[number];

/** One value that changes. */
export interface Change {
  /** Unique in the plan and stable between plans: `section:212/fr/name`, or `news-item:33/-/assignments`. */
  readonly changeId: string;
  /** Null for a setting, which all locales share. */
  readonly locale: LocaleCode | null;
  readonly field: string;
  /** The value in the live workspace when the plan was made; null where there is none. */
  readonly before: JsonValue;
  /**
   * The value to be written; null where it is deleted with its object. References to content are in the
   * snapshot's ids, here and in `before`.
   */
  readonly after: JsonValue;
  /** Hash of `before`: the precondition. Apply writes only where the live value still has it. */
  readonly liveHash: string;
  /** For a held conflict: the value both sides started from. */
  readonly base?: JsonValue;
}

/** Something about an operation that a person should know or do. */
export type OperationNote =
  | {
      /** The API cannot write it: a person sets it in Intercom. */
      readonly code: "set-by-hand";
      readonly what: "icon" | "order" | "cover-image";
      readonly value: string;
    }
  | {
      /** Readers of these locales do not find the article: what it stands in has no name there. */
      readonly code: "hidden-in-locales";
      readonly locales: readonly LocaleCode[];
      readonly group: string;
    }
  | {
      /** What was deleted is created again: under another id and at another address. */
      readonly code: "new-id";
      readonly was: RemoteId;
    }
  | {
      /** A body that is put back comes back in another form: the API cannot write all of its mark-up. */
      readonly code: "markup-changes";
      readonly locales: readonly LocaleCode[];
    }
  | {
      /** News that becomes a draft again keeps the date it was published at. */
      readonly code: "date-stays";
    };

/** One object to be written by one request, or held. */
export interface Operation {
  /** Unique in the plan and stable between plans: `update:section:212`. */
  readonly id: string;
  readonly action: Action;
  readonly resource: Resource;
  /** The object's id in the snapshot. */
  readonly key: WorkingId;
  /** The object's id in the workspace; null for a create. */
  readonly remoteId: RemoteId | null;
  /** For a create that brings back what is gone from the workspace: the id it had there. */
  readonly replaces?: RemoteId;
  /** The object's name in its default locale, for people. */
  readonly name: string;
  /** Names of the collections and sections it stands in, outermost first; newsfeed names for news. */
  readonly place: readonly string[];
  readonly defaultLocale: LocaleCode;
  /** Ids of operations that must be done before this one: the creates of its parents; the deletes of its children. */
  readonly dependsOn: readonly string[];
  readonly undo: UndoClass;
  /** Hash of the whole live object, where all of it is guarded: news items, which are sent whole, and deletes; else null. */
  readonly guardHash: string | null;
  readonly changes: readonly Change[];
  readonly hold?: HoldReason;
  /** For a held `ambiguous`: the objects of the workspace that look like this one. */
  readonly lookalikes?: readonly RemoteId[];
  readonly notes?: readonly OperationNote[];
}

/** How many objects each action concerns. */
export type ActionCounts = Readonly<Record<Action, number>>;

/** How often each thing happens in a plan. */
export interface PlanCounts extends ActionCounts {
  /** Values that are written or deleted; held ones are not counted. */
  readonly changes: number;
  readonly byResource: Readonly<Record<Resource, ActionCounts>>;
  readonly byLocale: Readonly<Record<LocaleCode, number>>;
  /** Operations by how far they can be undone. */
  readonly byUndo: Readonly<Record<UndoClass, number>>;
  /** Objects that undoing a run leaves something of behind. */
  readonly residue: number;
  /** Held operations by reason; a reason that does not occur is not there. */
  readonly byHold: Readonly<Partial<Record<HoldReason, number>>>;
}

/** What applying the plan costs. */
export interface PlanCost {
  readonly writes: number;
  readonly reads: number;
  /** Requests allowed in a window of `windowSeconds`, as the workspace last said; null when it did not. */
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** What a request takes, as measured while planning; a usual value where nothing was. */
  readonly roundTripMs: number;
  /** How long it takes when a share of the limit is used, the largest share first. */
  readonly durations: readonly PlanDuration[];
}

export interface PlanDuration {
  /** The share of the limit, above 0 up to 1. */
  readonly budget: number;
  /** Windows in which requests start. */
  readonly windows: number;
  readonly seconds: number;
}

/**
 * What two states of one workspace's content are called, in a file that only compares them. There `create`
 * is an object that is only in the later state, `update` one that differs, `delete` one that is only in the
 * earlier; nothing of it can be applied.
 */
export interface Comparison {
  readonly before: string;
  readonly after: string;
}

/** The first line of a plan file, or of a file of the same form that only compares. */
export interface PlanHeader {
  readonly kind: "helpferry-plan" | "helpferry-diff";
  readonly formatVersion: typeof PLAN_FORMAT_VERSION;
  /** Hash of the target and of the operations; the same plan made again has the same id. */
  readonly planId: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly apiVersion: string;
  /** The snapshot's folder, relative to the plan file. */
  readonly snapshot: string;
  /** Hashes of all base and live content as seen when the plan was made. */
  readonly baseHash: string;
  readonly liveHash: string;
  readonly createdAt: string;
  readonly counts: PlanCounts;
  readonly cost: PlanCost;
  /** For a plan that undoes a run: its id. */
  readonly rollbackOf?: string;
  /** For a plan of what was approved of another: the id of that one. */
  readonly approvedOf?: string;
  /** Present exactly where the kind is `helpferry-diff`. */
  readonly comparison?: Comparison;
  /** What was meant, where that was a part only: of the rest, nothing is said. */
  readonly selection?: Selection;
}

/** A plan file opened for reading: the header in memory, operations read as they are asked for. */
export interface Plan {
  readonly header: PlanHeader;
  /** In the order of the file: parents before children. Can be iterated more than once. */
  operations(): AsyncIterable<Operation>;
}
