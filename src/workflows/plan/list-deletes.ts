import { readChildren, type ChildrenOf } from "../../apply/index.ts";
import { RESOURCES, type ContentObject, type RemoteId, type Resource } from "../../model/index.ts";
import { assembleDelete, type Operation } from "../../plan/index.ts";
import { readReferences, type BaseObject, type LiveLines } from "../../snapshot/index.ts";
import type { GroupTree } from "../group-tree.ts";
import { nameNewsfeeds } from "../name-newsfeeds.ts";
import { judgeChildren } from "./judge-children.ts";
import type { PlanSources } from "./list-operations.ts";
import type { PlannedMoves } from "./planned-moves.ts";
import type { RemovedObjects } from "./removed-objects.ts";

/** Plans the deletes of what was taken out of the working copy, children before parents. */
export async function* listDeletes(
  sources: PlanSources,
  removed: RemovedObjects,
  moves: PlannedMoves,
): AsyncGenerator<Operation> {
  const { live, snapshot } = sources;
  if (RESOURCES.every((resource) => removed.of(resource).length === 0)) {
    return;
  }
  const groups = [...removed.of("collection"), ...removed.of("section")];
  const context: DeleteContext = {
    ...sources,
    removed,
    moves,
    tree: await sources.readGroups(),
    newsfeeds: (await readReferences(snapshot.folder)).newsfeeds,
    childrenOf: groups.length === 0 ? () => [] : await readChildren(live),
    deleted: new Map(),
  };
  for (const resource of RESOURCES.toReversed()) {
    const base = await sources.remote.openBase(resource);
    try {
      for (const id of insideOut(resource, context)) {
        const operation = await planDelete(resource, id, { ...context, base });
        if (operation !== undefined) {
          if (operation.action === "delete") {
            context.deleted.set(`${resource}/${id}`, operation.id);
          }
          yield operation;
        }
      }
    } finally {
      await base.close();
    }
  }
}

interface DeleteContext extends PlanSources {
  readonly removed: RemovedObjects;
  readonly moves: PlannedMoves;
  readonly tree: GroupTree;
  readonly newsfeeds: Awaited<ReturnType<typeof readReferences>>["newsfeeds"];
  readonly childrenOf: ChildrenOf;
  /** The deletes so far: the operation for each `resource/id`. */
  readonly deleted: Map<string, string>;
}

/** From version 2.10 on a collection can stand in a collection: the inner ones come first. */
function insideOut(resource: Resource, { removed, childrenOf }: DeleteContext): readonly RemoteId[] {
  const wanted = new Set(removed.of(resource));
  const ordered = new Set<RemoteId>();
  const visit = (id: RemoteId, path: readonly RemoteId[]): void => {
    for (const child of childrenOf(resource, id)) {
      if (child.resource === resource && !path.includes(child.id)) {
        visit(child.id, [...path, child.id]);
      }
    }
    if (wanted.has(id)) {
      ordered.add(id);
    }
  };
  for (const id of wanted) {
    visit(id, [id]);
  }
  return [...ordered];
}

async function planDelete(
  resource: Resource,
  remoteId: RemoteId,
  context: DeleteContext & { readonly base: LiveLines<BaseObject> },
): Promise<Operation | undefined> {
  const { remote, restore, allow, isMeantRemoved, moves, deleted, childrenOf } = context;
  const now = await context.live.of(resource).read(remoteId);
  const live = now === undefined ? undefined : remote.idMap.toWorkingObject(now);
  if (live === undefined || !isMeantRemoved(live)) {
    return undefined;
  }
  // A restore wants the workspace as the snapshot has it, whoever changed it since.
  const seen = restore ? undefined : await context.base.read(remoteId);
  return assembleDelete(
    { base: seen === undefined ? undefined : remote.idMap.toWorkingObject(seen), live, remoteId },
    {
      isAllowed: allow.has("delete"),
      place: placeOf(live, context),
      ...judgeChildren({ children: childrenOf(resource, remoteId), id: live.id, deletes: deleted, moves }),
    },
  );
}

function placeOf(
  object: ContentObject,
  { tree, newsfeeds }: Pick<DeleteContext, "tree" | "newsfeeds">,
): readonly string[] {
  return object.resource === "news-item" ? nameNewsfeeds(object, newsfeeds) : tree.placeOf(object);
}
