import { dirname, relative } from "node:path";
import { ConflictError } from "../errors.ts";
import {
  compareIds,
  isEverything,
  RESOURCES,
  type ContentObject,
  type Resource,
  type Selection,
  type Workspace,
} from "../model/index.ts";
import {
  assembleDifference,
  readDiff,
  writePlan,
  type Comparison,
  type Operation,
  type Plan,
} from "../plan/index.ts";
import type { NameOf } from "../report/index.ts";
import { openRemote, openSnapshot, readLiveContent, type Snapshot } from "../snapshot/index.ts";
import { openLiveState, openSnapshotState, type ContentState } from "./diff/content-state.ts";
import { GroupTree } from "./group-tree.ts";
import { nameNewsfeeds } from "./name-newsfeeds.ts";
import { nameReferences } from "./name-references.ts";
import { narrowDifference } from "./diff/narrow-difference.ts";

export interface CompareOptions {
  /** The folder of the earlier state. */
  readonly before: string;
  /** The folder of the later state, or the workspace itself. */
  readonly after: string | Workspace;
  /** What people call the two. */
  readonly names: Comparison;
  /** The file to write. */
  readonly out: string;
  readonly selection?: Selection;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly onObject?: (resource: Resource, count: number) => void;
}

export interface CompareResult {
  readonly diff: Plan;
  /** Names of what the ids in the differences refer to. */
  readonly nameOf: NameOf;
}

/**
 * Writes what differs between two states of a workspace's content, in the form of a plan that cannot be
 * applied. Edits in the working copy of a snapshot count as its content. Only reads the workspace.
 *
 * Throws ConflictError where the two are of different workspaces.
 */
export async function compareStates(options: CompareOptions): Promise<CompareResult> {
  const { before: folder, after, names } = options;
  const snapshot = await openSnapshot(folder);
  const before = await openSnapshotState(snapshot, names.before);
  if (typeof after === "string") {
    const other = await openSnapshot(after);
    checkSameWorkspace(snapshot, names, other.header.origin);
    return writeDifferences(options, snapshot, before, await openSnapshotState(other, names.after));
  }
  const { workspaceId, workspaceName: name } = await after.identify();
  checkSameWorkspace(snapshot, names, { workspaceId, name });
  const remote = await openRemote(folder, workspaceId);
  const live = await readLiveContent(after, { ...options, folder: remote.folder });
  try {
    const newsfeeds = await after.newsfeeds();
    const state = openLiveState(live, after, { name: names.after, newsfeeds });
    return await writeDifferences(options, snapshot, before, state);
  } finally {
    await live.close();
  }
}

function checkSameWorkspace(
  { header: { origin } }: Snapshot,
  names: Comparison,
  other: { readonly workspaceId: string; readonly name: string },
): void {
  if (origin.workspaceId !== other.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot compare ${names.before} with ${names.after}: the first is of workspace ${origin.workspaceId} ("${origin.name}"), the second of ${other.workspaceId} ("${other.name}").`,
      hint: "Compare two states of one workspace. What a migration would change is what `helpferry plan` shows.",
    });
  }
}

async function writeDifferences(
  options: CompareOptions,
  { folder, header: { origin } }: Snapshot,
  before: ContentState,
  after: ContentState,
): Promise<CompareResult> {
  const { selection = {} } = options;
  const tree = await readBothTrees(before, after);
  await writePlan({
    path: options.out,
    target: {
      workspaceId: origin.workspaceId,
      workspaceName: origin.name,
      apiVersion: origin.apiVersion,
      snapshot: relative(dirname(options.out), folder) || ".",
      createdAt: options.now().toISOString(),
      comparison: options.names,
      ...(isEverything(selection) ? {} : { selection }),
    },
    operations: listDifferences(selection, before, after, tree),
    // Nothing is written and nothing is guarded: there is neither a cost nor a precondition.
    finish: () => ({
      baseHash: "",
      liveHash: "",
      cost: { writes: 0, reads: 0, limitPerWindow: null, windowSeconds: 0, roundTripMs: 0, durations: [] },
    }),
  });
  const named = await nameReferences(folder);
  return {
    diff: await readDiff(options.out),
    nameOf: (target, id) => tree.nameOf(target, id) ?? named(target, id),
  };
}

/** Groups of both states; where they differ the later one counts. */
async function readBothTrees(before: ContentState, after: ContentState): Promise<GroupTree> {
  const tree = new GroupTree();
  for (const state of [before, after]) {
    for (const resource of ["collection", "section"] as const) {
      const objects = await state.open(resource);
      try {
        for (const id of objects.ids) {
          const group = await objects.read(id);
          if (group !== undefined) {
            tree.add(group);
          }
        }
      } finally {
        await objects.close();
      }
    }
  }
  return tree;
}

async function* listDifferences(
  selection: Selection,
  before: ContentState,
  after: ContentState,
  tree: GroupTree,
): AsyncGenerator<Operation> {
  const narrow = narrowDifference(selection, tree);
  // Where the two states name a newsfeed differently, the later name counts.
  const newsfeeds = [...after.newsfeeds, ...before.newsfeeds];
  const placeOf = (object: ContentObject): string[] =>
    object.resource === "news-item" ? nameNewsfeeds(object, newsfeeds) : tree.placeOf(object);
  for (const resource of RESOURCES.filter((one) => before.knows(one) && after.knows(one))) {
    const [left, right] = [await before.open(resource), await after.open(resource)];
    try {
      for (const id of [...new Set([...left.ids, ...right.ids])].toSorted(compareIds)) {
        const pair = narrow({ before: await left.read(id), after: await right.read(id) });
        const object = pair?.after ?? pair?.before;
        const difference =
          object === undefined
            ? undefined
            : assembleDifference({
                before: pair?.before,
                after: pair?.after,
                place: placeOf(object),
                written: (place) => [before, after].flatMap((state) => state.written(object, place) ?? []),
              });
        if (difference !== undefined) {
          yield difference;
        }
      }
    } finally {
      await left.close();
      await right.close();
    }
  }
}
