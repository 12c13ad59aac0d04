import { ApiError } from "../errors.ts";
import {
  fieldPlaces,
  fieldKind,
  isSameValue,
  valueAt,
  type LiveObject,
  type RemoteId,
  type Workspace,
} from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { Applied } from "./operation-context.ts";
import { LOST_CONTENT } from "./read-writes.ts";
import type { Problem } from "./types.ts";

/**
 * Lets the first write of each kind go alone. It is read back before the next of its kind may start: that
 * an update keeps the locales and fields it does not name is documented by examples only.
 */
export class CanaryGate {
  readonly #running = new Map<string, Promise<boolean>>();

  /** Runs a write, alone if it is the first of its kind. `prove` says whether it showed that writes hold. */
  async run(
    operation: Operation,
    write: () => Promise<Applied>,
    prove: (applied: Applied) => Promise<boolean>,
  ): Promise<Applied> {
    const kind = `${operation.action}:${operation.resource}`;
    for (let first = this.#running.get(kind); first !== undefined; first = this.#running.get(kind)) {
      if (await first) {
        return write();
      }
      if (this.#running.get(kind) === first) {
        this.#running.delete(kind);
      }
    }
    let settle: (proved: boolean) => void = () => undefined;
    this.#running.set(kind, new Promise((resolve) => (settle = resolve)));
    let proved = false;
    try {
      const applied = await write();
      if (applied.outcome === "done" && applied.before !== undefined) {
        proved = await prove(applied);
      }
      return applied;
    } finally {
      settle(proved);
    }
  }
}

/**
 * Reads a written object back. Resolves to a problem where something that was not sent has changed, where
 * a whole language that was sent is not there, or where what was deleted still is: every further write would
 * go the same way.
 */
export async function findLoss(
  operation: Operation,
  { before, remoteId }: Applied,
  workspace: Workspace,
): Promise<Problem | undefined> {
  if (remoteId === null) {
    return undefined;
  }
  const { resource, key, name } = operation;
  if (operation.action === "delete") {
    return findUndeleted(operation, remoteId, workspace);
  }
  const after = await workspace.read(resource, remoteId);
  const lost = before === null || before === undefined ? undefined : findLostPlace(operation, before, after);
  if (lost !== undefined) {
    return {
      code: LOST_CONTENT,
      message: `Writing ${resource} ${key} ("${name}") changed ${lost}, which was not sent: this workspace does not merge updates as documented. The run stopped there.`,
      hint: `The object as it was stands in the run's journal.ndjson, in the line of ${operation.id} that has "before". Put it right in Intercom, and report this.`,
    };
  }
  const dropped = findDroppedLocale(operation, after);
  return dropped === undefined
    ? undefined
    : {
        code: "canary-dropped-locale",
        message: `Intercom took ${resource} ${key} ("${name}") without a complaint, but did not keep its ${dropped}. The run stopped there, before more went the same way.`,
        hint: `Add ${dropped} to the languages of the help center in Intercom, or take it out of the working copy; then make a new plan.`,
      };
}

async function findUndeleted(
  { resource, key, name }: Operation,
  remoteId: RemoteId,
  workspace: Workspace,
): Promise<Problem | undefined> {
  try {
    await workspace.read(resource, remoteId);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
  return {
    code: "canary-not-deleted",
    message: `Intercom said that ${resource} ${key} ("${name}") is deleted, but it is still there. The run stopped there.`,
    hint: "Look at it in Intercom, and report this.",
  };
}

function findDroppedLocale({ changes, resource }: Operation, after: LiveObject): string | undefined {
  const sent = changes.filter(({ after: value }) => value !== null && value !== "");
  const locales = new Set(sent.flatMap(({ locale }) => locale ?? []));
  return [...locales].find((locale) =>
    sent.every(
      (change) =>
        change.locale !== locale ||
        isSameValue(fieldKind(resource, change.field), valueAt(after, change), null),
    ),
  );
}

function findLostPlace(operation: Operation, before: LiveObject, after: LiveObject): string | undefined {
  const sent = new Set(operation.changes.map(({ locale, field }) => `${locale ?? "-"}/${field}`));
  for (const place of fieldPlaces(before)) {
    const key = `${place.locale ?? "-"}/${place.field}`;
    const kind = fieldKind(operation.resource, place.field);
    const isKept = isSameValue(kind, valueAt(before, place), valueAt(after, place));
    if (!sent.has(key) && !isKept) {
      return `${place.field}${place.locale === null ? "" : ` in ${place.locale}`}`;
    }
  }
  return undefined;
}
