import {
  fieldKind,
  fieldRule,
  hashObject,
  hashValue,
  isSameValue,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type WrittenHashes,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import { compareReturned } from "./compare-returned.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import type { ChangeConflict, SettledConflict } from "./types.ts";

/** What is still to be written of an operation, and what is not. */
export interface Preconditions {
  readonly toWrite: readonly Change[];
  /** Already as wanted: an earlier, killed process wrote it, or somebody else made the same edit. */
  readonly alreadyThere: readonly Change[];
  /** Left as they are, and for a person to settle. */
  readonly conflicts: readonly ChangeConflict[];
  /** Settled as was asked for: written over, or given up. */
  readonly settled: readonly SettledConflict[];
}

/**
 * Why a change is in conflict.
 * - `moved`: somebody changed the very field.
 * - `torn`: somebody changed another part of the same value.
 * - `guard`: somebody changed another field of an object that can only be sent whole.
 */
interface Conflict {
  readonly change: Change;
  readonly why: "moved" | "torn" | "guard";
}

/**
 * Holds each change against the workspace as it is now: it is written only where the field still has the
 * value the plan was made from. Where the whole object is sent (news items), one foreign edit holds all
 * of it back, because the request would carry the edited field along. `policy` says what becomes of
 * conflicts. Pure.
 */
export function checkPreconditions({
  operation,
  live,
  written,
  wasSent,
  policy,
}: {
  readonly operation: Operation;
  readonly live: ContentObject;
  readonly written: (place: FieldPlace) => WrittenHashes | undefined;
  /** True where a request went out and its reply never came: what is live may be our own value, rewritten. */
  readonly wasSent: boolean;
  readonly policy: ConflictPolicy;
}): Preconditions {
  const toWrite: Change[] = [];
  const alreadyThere: Change[] = [];
  const conflicts: Conflict[] = [];
  const objectMoved = operation.guardHash !== null && hashObject(live) !== operation.guardHash;
  for (const change of operation.changes) {
    const kind = fieldKind(operation.resource, change.field);
    const now = valueAt(live, change);
    const hashes = written(change);
    const isKnownRewrite =
      hashes?.sentHash === hashValue(kind, change.after) && hashes.returnedHash === hashValue(kind, now);
    const isUnmoved = hashValue(kind, now) === change.liveHash;
    if (isSameValue(kind, now, change.after) || isKnownRewrite) {
      alreadyThere.push(change);
    } else if (isUnmoved && !objectMoved) {
      toWrite.push(change);
    } else if (wasSent && compareReturned(operation, change, live).returned === "rewritten") {
      // Only a value that moved can be ours: where an edit changes mark-up alone, the old value has its words.
      alreadyThere.push(change);
    } else {
      conflicts.push({ change, why: isUnmoved ? "guard" : "moved" });
    }
  }
  const torn = findTorn(operation, toWrite, conflicts);
  return settle(
    {
      toWrite: toWrite.filter((change) => !torn.some((conflict) => conflict.change === change)),
      alreadyThere,
      conflicts: [...conflicts, ...torn],
    },
    { operation, live, policy },
  );
}

/** Fields that are one value are written together or not at all: half of two parents is none. */
function findTorn(
  { resource }: Operation,
  toWrite: readonly Change[],
  conflicts: readonly Conflict[],
): Conflict[] {
  const partOf = ({ field }: Change): string | undefined => fieldRule(resource, field)?.together;
  const parts = new Set(conflicts.map(({ change }) => partOf(change)));
  return toWrite
    .filter((change) => partOf(change) !== undefined && parts.has(partOf(change)))
    .map((change) => ({ change, why: "torn" }));
}

/** Applies the policy. What only stands beside a foreign edit is written once that edit has been decided on. */
function settle(
  found: Pick<Preconditions, "toWrite" | "alreadyThere"> & { readonly conflicts: readonly Conflict[] },
  {
    operation,
    live,
    policy,
  }: { readonly operation: Operation; readonly live: ContentObject; readonly policy: ConflictPolicy },
): Preconditions {
  const { toWrite, alreadyThere, conflicts } = found;
  const describe = ({ change }: Conflict): ChangeConflict => toConflict(change, live);
  if (policy !== "ours" && policy !== "theirs") {
    return { toWrite, alreadyThere, conflicts: conflicts.map(describe), settled: [] };
  }
  const givenUp = policy === "theirs" ? conflicts.filter(({ why }) => why !== "guard") : [];
  const decided = policy === "theirs" ? givenUp : conflicts.filter(({ why }) => why === "moved");
  const isWritten = (change: Change): boolean =>
    !alreadyThere.includes(change) && !givenUp.some((conflict) => conflict.change === change);
  return {
    toWrite: operation.changes.filter(isWritten),
    alreadyThere,
    conflicts: [],
    settled: decided.map((conflict) => ({ ...describe(conflict), settled: policy })),
  };
}

function toConflict(change: Change, live: ContentObject): ChangeConflict {
  const { changeId, before, after } = change;
  return { changeId, base: before, theirs: valueAt(live, change) ?? null, ours: after };
}
