import { NAME_FIELD, type FieldPlace, type LiveObject, type RemoteId } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { IdMap, LiveLines } from "../snapshot/index.ts";
import { compareReturned } from "./compare-returned.ts";

export interface FindCreatedInput {
  readonly operation: Operation;
  /** The workspace as it was read after the create may have happened. */
  readonly live: LiveLines;
  readonly idMap: IdMap;
  /** True for an object no open create can have made. */
  readonly isSpokenFor: (id: RemoteId) => boolean;
}

/**
 * Looks for what a create may have left whose reply never came: Intercom has no idempotency key, so the
 * object is recognised by its parent and its names in every locale that was sent, among those that were
 * not there before the run and belong to no other object of the snapshot.
 *
 * More than one candidate is for a person to decide.
 */
export async function findCreated({
  operation,
  live,
  idMap,
  isSpokenFor,
}: FindCreatedInput): Promise<readonly LiveObject[]> {
  const identifying = operation.changes.filter((change) => isIdentifying(operation, change));
  const candidates: LiveObject[] = [];
  for (const id of live.ids()) {
    const object = isSpokenFor(id) ? undefined : await live.read(id);
    if (object !== undefined) {
      const working = idMap.toWorkingObject(object);
      const isAlike = identifying.every(
        (change) => compareReturned(operation, change, working).returned !== "different",
      );
      if (isAlike) {
        candidates.push(object);
      }
    }
  }
  return candidates;
}

function isIdentifying(operation: Operation, { field }: FieldPlace): boolean {
  return field === NAME_FIELD[operation.resource] || field === "parentId" || field === "assignments";
}
