import { takeFileLock, type RunNote } from "../apply/index.ts";
import { ConflictError } from "../errors.ts";
import {
  RESOURCES,
  type LocaleCode,
  type Resource,
  type Selection,
  type Workspace,
  type WorkspaceIdentity,
} from "../model/index.ts";
import {
  countObjects,
  openRemote,
  readLiveContent,
  readSnapshotHeader,
  remoteFolder,
  SNAPSHOT_FORMAT_VERSION,
  writeReferences,
  writeSnapshotHeader,
  type LiveContent,
  type Remote,
  type SnapshotHeader,
} from "../snapshot/index.ts";
import { GroupTree } from "./group-tree.ts";
import { keepResource, pullResource } from "./pull/pull-resource.ts";
import { PullTally, type PullCounts } from "./pull/pull-tally.ts";
import { selectContent } from "./select-content.ts";

export interface PullOptions {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly apiVersion: string;
  /** Leaves out what is not meant: it stays as it is in the snapshot. Default: everything. */
  readonly selection?: Selection;
  readonly signal?: AbortSignal;
  /** Called after every object read. */
  readonly onObject?: (resource: Resource, count: number) => void;
  /** Called with what a person should know while it goes on. */
  readonly onNote?: (note: RunNote) => void;
}

export type { PullCounts } from "./pull/pull-tally.ts";

export interface PullResult {
  readonly header: SnapshotHeader;
  readonly byResource: Readonly<Record<Resource, PullCounts>>;
}

/**
 * Reads a workspace into a snapshot folder, merging per field: what nobody touched follows the workspace,
 * what was edited stays, what moved on both sides stays and is a conflict.
 * A pull of a part, then one of everything, leaves the same bytes as one of everything.
 *
 * Throws ConflictError where the folder belongs to another workspace, or while a plan is applied to it.
 */
export async function pullSnapshot(options: PullOptions): Promise<PullResult> {
  const { folder, workspace } = options;
  const identity = await workspace.identify();
  const present = await readSnapshotHeader(folder);
  if (present !== undefined && present.origin.workspaceId !== identity.workspaceId) {
    throw new ConflictError({
      code: "other-workspace",
      message: `Cannot pull into ${folder}: it holds workspace ${present.origin.workspaceId} ("${present.origin.name}"), but the token is for ${identity.workspaceId} ("${identity.workspaceName}").`,
      hint: "Pull into another folder, or use the token of the first workspace.",
    });
  }
  const { workspaceId } = identity;
  const lock = await takeFileLock({
    folder: remoteFolder(folder, workspaceId),
    workspaceId,
    attempt: `pull into ${folder}`,
  });
  for (const pid of lock.takenOverFrom) {
    options.onNote?.({ kind: "lock-taken-over", pid });
  }
  try {
    return await pullLocked(options, identity);
  } finally {
    await lock.release();
  }
}

async function pullLocked(options: PullOptions, identity: WorkspaceIdentity): Promise<PullResult> {
  const { folder, workspace, selection = {} } = options;
  const remote = await openRemote(folder, identity.workspaceId);
  const isLeftOut = (resource: Resource): boolean => selection.resources?.includes(resource) === false;
  const live = await readLiveContent(workspace, {
    ...options,
    folder: remote.folder,
    // Groups say what stands in what, and whether the workspace has several languages.
    resources: RESOURCES.filter((resource) => isGroup(resource) || !isLeftOut(resource)),
  });
  try {
    const isMeant = selectContent(selection, {
      groups: selection.collections === undefined ? new GroupTree() : await readGroups(remote, live),
      idMap: remote.idMap,
    });
    const byResource: Partial<Record<Resource, PullCounts>> = {};
    const locales = new Set<LocaleCode>();
    for (const resource of RESOURCES) {
      const tally = new PullTally(locales);
      if (isLeftOut(resource) || workspace.unavailable().has(resource)) {
        // A workspace that does not have such objects at all says nothing about those pulled before.
        await keepResource(folder, resource, tally);
      } else {
        await pullResource({
          folder,
          remote,
          resource,
          live: live.of(resource),
          isMeant,
          locales: selection.locales,
          tally,
        });
      }
      byResource[resource] = tally.counts();
    }
    const references = {
      admins: await workspace.admins(),
      newsfeeds: await workspace.newsfeeds(),
      helpCenters: await workspace.helpCenters(),
    };
    await writeReferences(folder, references);
    const header = await describeSnapshot(options, identity, locales);
    await writeSnapshotHeader(folder, header);
    return { header, byResource: byResource as Record<Resource, PullCounts> };
  } finally {
    await live.close();
  }
}

function isGroup(resource: Resource): boolean {
  return resource === "collection" || resource === "section";
}

/** The groups of the workspace, and those that are gone from it as they were. */
async function readGroups(remote: Remote, live: LiveContent): Promise<GroupTree> {
  const tree = new GroupTree();
  for (const resource of RESOURCES.filter(isGroup)) {
    const base = await remote.openBase(resource);
    try {
      for (const source of [base, live.of(resource)]) {
        for (const id of source.ids()) {
          const group = await source.read(id);
          if (group !== undefined) {
            tree.add(remote.idMap.toWorkingObject(group));
          }
        }
      }
    } finally {
      await base.close();
    }
  }
  return tree;
}

async function describeSnapshot(
  { folder, workspace, apiVersion }: PullOptions,
  identity: WorkspaceIdentity,
  locales: ReadonlySet<LocaleCode>,
): Promise<SnapshotHeader> {
  const { multilingual, defaultLocale } = workspace.languages();
  return {
    kind: "helpferry-snapshot",
    formatVersion: SNAPSHOT_FORMAT_VERSION,
    origin: { workspaceId: identity.workspaceId, name: identity.workspaceName, apiVersion },
    defaultLocale,
    multilingual,
    locales: [...locales].toSorted(),
    counts: await countObjects(folder),
  };
}
