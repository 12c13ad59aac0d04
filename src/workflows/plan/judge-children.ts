import type { ChildrenOf } from "../../apply/index.ts";
import type { WorkingId } from "../../model/index.ts";
import type { PlannedMoves } from "./planned-moves.ts";

export interface ChildrenToJudge {
  /** What stands in the object in the workspace. */
  readonly children: ReturnType<ChildrenOf>;
  /** The object's id in the snapshot. */
  readonly id: WorkingId;
  /** Deletes planned so far: the operation for each `resource/id`. */
  readonly deletes: ReadonlyMap<string, string>;
  readonly moves: PlannedMoves;
}

/** What stands in an object that is to be deleted: the deletes it waits for, and whether something would stay. */
export function judgeChildren({ children, id, deletes, moves }: ChildrenToJudge): {
  readonly childDeletes: readonly string[];
  readonly keepsChildren: boolean;
} {
  const deleteOf = (child: (typeof children)[number]): string | undefined =>
    deletes.get(`${child.resource}/${child.id}`);
  return {
    childDeletes: children.flatMap((child) => deleteOf(child) ?? []),
    keepsChildren:
      moves.isMovedInto(id) ||
      children.some((child) => deleteOf(child) === undefined && !moves.isMovedOut(child.resource, child.id)),
  };
}
