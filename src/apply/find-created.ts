import {
  fieldRule,
  isSameValue,
  NAME_FIELD,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type LiveObject,
  type RemoteId,
} from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { IdMap, LiveLines } from "../snapshot/index.ts";

/** How far the clocks of this machine and of Intercom may lie apart. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Looks for what a create may have left whose reply never came: Intercom has no idempotency key, so the
 * object is recognised by its parent, its names in every locale that was sent, and by having been created
 * after the request left. Objects the snapshot already knows are not candidates.
 *
 * More than one candidate is for a person to decide.
 */
export async function findCreated({
  operation,
  sentAt,
  live,
  idMap,
  isKnown,
}: {
  readonly operation: Operation;
  /** ISO 8601. */
  readonly sentAt: string;
  readonly live: LiveLines;
  readonly idMap: IdMap;
  readonly isKnown: (id: RemoteId) => boolean;
}): Promise<readonly LiveObject[]> {
  const candidates: LiveObject[] = [];
  for (const id of live.ids()) {
    const object = await live.read(id);
    const working = object === undefined ? undefined : idMap.toWorkingObject(object);
    if (
      object !== undefined &&
      working !== undefined &&
      !isKnown(id) &&
      isYoungerThan(object, sentAt) &&
      hasFingerprint(working, operation)
    ) {
      candidates.push(object);
    }
  }
  return candidates;
}

function isYoungerThan(object: LiveObject, sentAt: string): boolean {
  const createdAt = object.facts["createdAt"];
  return typeof createdAt !== "string" || Date.parse(createdAt) >= Date.parse(sentAt) - CLOCK_SKEW_MS;
}

function hasFingerprint(object: ContentObject, operation: Operation): boolean {
  return operation.changes
    .filter((change) => isIdentifying(operation, change))
    .every((change) => {
      const kind = fieldRule(operation.resource, change.field)?.kind ?? "text";
      return isSameValue(kind, valueAt(object, change), change.after);
    });
}

function isIdentifying(operation: Operation, { field }: FieldPlace): boolean {
  return field === NAME_FIELD[operation.resource] || field === "parentId" || field === "assignments";
}
