import {
  NAME_FIELD,
  type ContentObject,
  type FieldPlace,
  type LiveObject,
  type RemoteId,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import type { IdMap, LiveLines } from "../snapshot/index.ts";
import { compareReturned } from "./compare-returned.ts";
import type { Sent } from "./journal.ts";

export interface FindCreatedInput {
  readonly operation: Operation;
  /** When the request left whose reply never came. */
  readonly sent: Sent;
  /** The workspace as it was read after the create may have happened. */
  readonly live: LiveLines;
  readonly idMap: IdMap;
  /** True for an object no open create can have made. */
  readonly isSpokenFor: (id: RemoteId) => boolean;
}

/** What a create may have left. */
export interface Candidates {
  /** Alike in everything that was sent. */
  readonly sure: readonly LiveObject[];
  /** Of the same name, but with other content or in another place: edited since, or somebody else's. */
  readonly possible: readonly LiveObject[];
}

/** Servers that answer by turns do not agree on the time to the second. */
const CLOCK_MARGIN_MS = 60_000;

/**
 * Looks for what a create may have left whose reply never came: Intercom has no idempotency key, so the
 * object is recognised by what was sent (its parent, its names and content in every locale, bodies by their
 * words), among those that were not there before the run, belong to no other object of the snapshot, and
 * are not older than the request by the server's own clock.
 *
 * More than one that is alike in everything, or none but some that may be it, is for a person to decide.
 */
export async function findCreated({
  operation,
  sent,
  live,
  idMap,
  isSpokenFor,
}: FindCreatedInput): Promise<Candidates> {
  const sure: LiveObject[] = [];
  const possible: LiveObject[] = [];
  for (const id of live.ids()) {
    const object = isSpokenFor(id) ? undefined : await live.read(id);
    if (object !== undefined && !isOlder(object, sent)) {
      const likeness = compareLikeness(operation, idMap.toWorkingObject(object));
      if (likeness !== "other") {
        (likeness === "alike" ? sure : possible).push(object);
      }
    }
  }
  return { sure, possible };
}

function isOlder({ facts }: LiveObject, { serverAt }: Sent): boolean {
  const createdAt = typeof facts["createdAt"] === "string" ? Date.parse(facts["createdAt"]) : Number.NaN;
  return serverAt !== null && createdAt < Date.parse(serverAt) - CLOCK_MARGIN_MS;
}

function compareLikeness(operation: Operation, object: ContentObject): "alike" | "possible" | "other" {
  const isDifferent = (change: Change): boolean =>
    compareReturned(operation, change, object).returned === "different";
  if (operation.changes.some((change) => isName(operation, change) && isDifferent(change))) {
    return "other";
  }
  const different = operation.changes.filter(isDifferent);
  const isPlaceOther = different.some(isPlace);
  return different.length === 0 ? "alike" : !isPlaceOther || different.every(isPlace) ? "possible" : "other";
}

function isName({ resource, defaultLocale }: Operation, { locale, field }: FieldPlace): boolean {
  return field === NAME_FIELD[resource] && locale === defaultLocale;
}

function isPlace({ field }: FieldPlace): boolean {
  return field === "parentId" || field === "parentType" || field === "assignments";
}
