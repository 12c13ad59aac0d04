import {
  valueAt,
  withValue,
  type ContentObject,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../model/index.ts";
import { asLastSeen, withSettled, type BaseObject, type OpenConflict } from "./base.ts";
import type { LiveLines } from "./live-lines.ts";
import type { Remote } from "./remote.ts";
import type { Snapshot } from "./types.ts";

/** How a conflict is settled: the next plan writes ours over theirs, or the working copy takes theirs. */
export type Choice = "ours" | "theirs";

export interface SettleInput {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly resource: Resource;
  /** Called with each object of the working copy that has open conflicts; undefined leaves one open. */
  readonly choose: (object: ContentObject, conflict: OpenConflict) => Choice | undefined;
}

/**
 * Settles open conflicts of a resource. Either way the base becomes what the workspace says, so that both sides
 * go on from there: with `ours` the working copy then is an edit to be written, with `theirs` it is equal.
 *
 * The working copy comes before the base, as on a pull: a process killed between the two leaves a working copy
 * that equals the workspace, and not one that looks edited. Doing it again completes it.
 */
export async function settleConflicts({ snapshot, remote, resource, choose }: SettleInput): Promise<void> {
  const base = await remote.openBase(resource);
  try {
    const open = await findOpen(base, remote, resource);
    if (open.size === 0) {
      return;
    }
    const settled = new Map<RemoteId, OpenConflict[]>();
    let seen: BaseObject | undefined;
    await snapshot.edit(
      resource,
      (object) => {
        const { conflicts = [], id } = seen ?? { id: undefined };
        const theirs = seen === undefined ? object : remote.idMap.toWorkingObject(asLastSeen(seen));
        let edited = object;
        for (const conflict of conflicts) {
          const choice = choose(object, conflict);
          if (choice !== undefined && id !== undefined) {
            settled.set(id, [...(settled.get(id) ?? []), conflict]);
          }
          if (choice === "theirs") {
            edited = withValue(edited, conflict, valueAt(theirs, conflict));
          }
        }
        return edited;
      },
      async (id) => {
        const remoteId = open.get(id);
        seen = remoteId === undefined ? undefined : await base.read(remoteId);
        return seen !== undefined;
      },
    );
    for (const [id, conflicts] of settled) {
      let next = await base.read(id);
      for (const conflict of conflicts) {
        next = next && withSettled(next, conflict, conflict.live ?? undefined);
      }
      if (next !== undefined) {
        await remote.appendBase(next);
      }
    }
  } finally {
    await base.close();
  }
}

/** The objects with open conflicts, by their ids in the working copy. */
async function findOpen(
  base: LiveLines<BaseObject>,
  { idMap }: Remote,
  resource: Resource,
): Promise<ReadonlyMap<WorkingId, RemoteId>> {
  const open = new Map<WorkingId, RemoteId>();
  for (const id of base.ids()) {
    const { conflicts = [] } = (await base.read(id)) ?? {};
    if (conflicts.length > 0) {
      open.set(idMap.toWorking(resource, id), id);
    }
  }
  return open;
}
