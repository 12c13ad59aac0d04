import type { Change, HoldReason, Operation } from "../plan/index.ts";
import { listBundles } from "./list-bundles.ts";

/** What is left of an operation, and what of it is held. */
interface Narrowed {
  readonly approved: readonly Change[];
  readonly held: ReadonlyMap<HoldReason, readonly Change[]>;
}

/**
 * The operations of a plan with only those changes that are approved; all others follow as held ones, so that a
 * run says what became of them. What depends on a create or a delete that is not approved as a whole is held with
 * it. Holds the ids of those in memory, and nothing else.
 */
export async function* narrowToApproved(
  operations: AsyncIterable<Operation>,
  isApproved: (changeId: string) => boolean,
): AsyncGenerator<Operation> {
  /** Creates and deletes that others may wait for and that are not carried out. */
  const left = new Set<string>();
  for await (const operation of operations) {
    if (operation.action === "hold") {
      yield operation;
      continue;
    }
    const waits = operation.dependsOn.some((id) => left.has(id));
    const { approved, held } = narrow(operation, { isApproved, waits });
    if (approved.length === 0) {
      left.add(operation.id);
    } else {
      yield writeOnly(operation, approved, left);
    }
    for (const [reason, changes] of held) {
      yield holdBack(operation, reason, changes);
    }
  }
}

function narrow(
  operation: Operation,
  { isApproved, waits }: { readonly isApproved: (changeId: string) => boolean; readonly waits: boolean },
): Narrowed {
  const judged = listBundles(operation).map(
    (bundle) => [bundle, judge(bundle.changes, operation, { isApproved, waits })] as const,
  );
  // Without the object itself, nothing else of it can be written.
  const base = judged.find(([{ isBase }]) => isBase)?.[1];
  const approved = new Set<Change>();
  const held = new Map<HoldReason, Change[]>();
  for (const [{ changes }, own] of judged) {
    const reason = own ?? (base === undefined ? undefined : "awaits-approval");
    for (const change of changes) {
      if (reason === undefined) {
        approved.add(change);
      } else {
        held.set(reason, [...(held.get(reason) ?? []), change]);
      }
    }
  }
  return { approved: operation.changes.filter((change) => approved.has(change)), held };
}

/** Why changes that go together are held; undefined where they are written. */
function judge(
  changes: readonly Change[],
  { action }: Operation,
  { isApproved, waits }: { readonly isApproved: (changeId: string) => boolean; readonly waits: boolean },
): HoldReason | undefined {
  if (!changes.every(({ changeId }) => isApproved(changeId))) {
    return "not-approved";
  }
  // Of an object that is there, only its move waits for what it is to stand in.
  const isMove = changes.some(({ field }) => field === "parentId" || field === "parentType");
  return waits && (action !== "update" || isMove) ? "awaits-approval" : undefined;
}

function writeOnly(operation: Operation, changes: readonly Change[], left: ReadonlySet<string>): Operation {
  const isWhole = changes.length === operation.changes.length;
  return {
    ...operation,
    dependsOn: operation.dependsOn.filter((id) => !left.has(id)),
    undo: !isWhole && addsNothing(operation, changes) ? "exact" : operation.undo,
    changes,
  };
}

/** True where what could not be undone was in changes that are left out: in locales that were not there. */
function addsNothing({ action }: Operation, changes: readonly Change[]): boolean {
  return action === "update" && changes.every(({ locale, before }) => locale === null || before !== null);
}

function holdBack(operation: Operation, hold: HoldReason, changes: readonly Change[]): Operation {
  const { notes: _notes, replaces: _replaces, ...rest } = operation;
  return {
    ...rest,
    id: ["hold", hold, operation.resource, operation.key].join(":"),
    action: "hold",
    dependsOn: [],
    undo: "none",
    guardHash: null,
    changes,
    hold,
  };
}
