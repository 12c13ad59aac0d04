import { dirname, join, resolve } from "node:path";
import { listRuns, type RunNote } from "../apply/index.ts";
import { fieldKind, isSameValue, valueAt, type Resource, type WorkingId } from "../model/index.ts";
import { readPlan, type Operation, type Plan } from "../plan/index.ts";
import { openWorkingCopy, readSnapshotHeader, type ObjectStore } from "../snapshot/index.ts";

export interface InspectOptions {
  /** The plan file. */
  readonly plan: string;
  /** The snapshot's folder where it is no longer where the plan says. */
  readonly snapshot?: string;
  /** The folder that holds the folders of runs. */
  readonly reports: string;
}

/**
 * What a person should know of a plan before it is applied: that the snapshot was edited since, so that it no
 * longer says what the plan would write, and that the plan was applied before. Neither keeps it from being
 * applied: a plan is what was reviewed, and each field is guarded by its own precondition. Reads files only.
 */
export async function inspectPlan(options: InspectOptions): Promise<RunNote[]> {
  const plan = await readPlan(options.plan);
  const { planId, workspaceId, snapshot } = plan.header;
  const folder = options.snapshot ?? join(dirname(resolve(options.plan)), snapshot);
  const stale = await countStale(plan, folder);
  const runs = await listRuns(options.reports);
  const earlier = runs.find(
    (run) => run.planId === planId && run.workspaceId === workspaceId && run.status === "finished",
  );
  return [
    ...(stale.changes === 0 ? [] : [{ kind: "snapshot-edited", ...stale } as const]),
    ...(earlier === undefined ? [] : [{ kind: "applied-before", runId: earlier.runId } as const]),
  ];
}

/** Changes of a plan that the working copy no longer asks for. */
async function countStale(plan: Plan, folder: string): Promise<{ changes: number; objects: number }> {
  const count = { changes: 0, objects: 0 };
  // The plan of an undo says what was there before, not what the snapshot says.
  // Without a snapshot nothing is applied at all, and that is said then.
  if (plan.header.rollbackOf !== undefined || (await readSnapshotHeader(folder)) === undefined) {
    return count;
  }
  const stores = new Map<Resource, ObjectStore<WorkingId>>();
  try {
    for await (const operation of plan.operations()) {
      if (operation.action === "hold") {
        continue;
      }
      const { resource } = operation;
      const store = stores.get(resource) ?? (await openWorkingCopy(folder, resource));
      stores.set(resource, store);
      const stale = await listStale(operation, store);
      count.changes += stale.length;
      count.objects += Number(stale.length > 0);
    }
  } finally {
    await Promise.all([...stores.values()].map(async (store) => store.close()));
  }
  return count;
}

async function listStale(
  { action, resource, key, changes, defaultLocale }: Operation,
  store: ObjectStore<WorkingId>,
): Promise<Operation["changes"]> {
  const object = await store.read(key);
  if (action === "delete" || object === undefined) {
    return (action === "delete") === (object === undefined) ? [] : changes;
  }
  // News goes by the workspace's default locale, whatever the snapshot calls it.
  const isRelabelled = resource === "news-item" && object.defaultLocale !== defaultLocale;
  return changes.filter((change) => {
    const place =
      isRelabelled && change.locale !== null ? { ...change, locale: object.defaultLocale } : change;
    return !isSameValue(fieldKind(resource, change.field), valueAt(object, place), change.after);
  });
}
