import { ApiError, UsageError } from "../errors.ts";
import type { RemoteId, Resource, Workspace } from "../model/index.ts";
import type { IdMap } from "../snapshot/index.ts";
import { readIdsBefore } from "./ids-before.ts";
import { isOpen, type Journal } from "./journal.ts";

export interface Answers {
  /** Which object a create made, by operation, or null for none. */
  readonly adopt: ReadonlyMap<string, RemoteId | null>;
  readonly journal: Journal;
  readonly workspace: Workspace;
  readonly idMap: IdMap;
  readonly runFolder: string;
}

/**
 * Holds what a person said of creates with an open outcome against the run and the workspace.
 * Throws UsageError, before anything is written, for a create that is not open, an object that is not there,
 * or one that is another's.
 */
export async function checkAnswers(answers: Answers): Promise<void> {
  const { adopt, journal, workspace, idMap } = answers;
  const existedBefore = await readIdsBefore(answers.runFolder);
  const taken = new Set<string>();
  for (const [operationId, id] of adopt) {
    const [action, resource = ""] = operationId.split(":");
    if (action !== "create" || !isOpen(await journal.last(operationId))) {
      throw refuse(operationId, "the run has no open request to create it");
    }
    if (id === null) {
      continue;
    }
    const object = `${resource}/${id}`;
    if (taken.has(object) || idMap.isMapped(resource as Resource, id)) {
      throw refuse(operationId, `${resource} ${id} belongs to another object of the snapshot`);
    }
    if (existedBefore(resource as Resource, id)) {
      throw refuse(operationId, `${resource} ${id} was in the workspace before the run`);
    }
    taken.add(object);
    if (!(await isThere(workspace, resource as Resource, id))) {
      throw refuse(operationId, `the workspace has no ${resource} ${id}`);
    }
  }
}

async function isThere(workspace: Workspace, resource: Resource, id: RemoteId): Promise<boolean> {
  try {
    await workspace.read(resource, id);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return false;
    }
    throw error;
  }
}

function refuse(operationId: string, why: string): UsageError {
  return new UsageError({
    code: "nothing-to-adopt",
    message: `Cannot adopt an object for ${operationId}: ${why}. Nothing was written.`,
    hint: "The report of the run names the creates that wait for an answer, and the objects that may be theirs.",
  });
}
