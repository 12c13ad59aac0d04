import { takeFileLock } from "../apply/index.ts";
import {
  fieldRule,
  nameOf,
  RESOURCES,
  type FieldPlace,
  type JsonValue,
  type RemoteId,
  type Resource,
  type Selection,
  type WorkingId,
} from "../model/index.ts";
import { compareObject, relabelLocale } from "../plan/index.ts";
import {
  asLastSeen,
  openRemote,
  openSnapshot,
  openWorkingCopy,
  settleConflicts,
  type Choice,
  type Remote,
  type Snapshot,
} from "../snapshot/index.ts";
import { selectWorkingCopy } from "./select-content.ts";

/** A field that was changed in the working copy and in the workspace, and waits for a person. */
export interface Conflict extends FieldPlace {
  readonly resource: Resource;
  readonly id: WorkingId;
  readonly remoteId: RemoteId;
  /** The object's name in its default locale. */
  readonly name: string;
  /** What both sides started from; null where there was nothing, here and below. */
  readonly base: JsonValue;
  /** What the workspace last said. */
  readonly theirs: JsonValue;
  /** What the working copy says. References are in the snapshot's ids in all three. */
  readonly ours: JsonValue;
}

export interface ConflictSelection {
  /** Objects by the words of a selection; of its locales, only conflicts in these are meant. */
  readonly selection?: Selection;
  /** Only these fields. Parts of one value (an article's parent and its kind) go together. */
  readonly fields?: readonly string[];
}

/** How often each choice was made, and how many conflicts the snapshot has left. */
export interface Resolution {
  readonly ours: number;
  readonly theirs: number;
  readonly remaining: number;
}

/**
 * Lists the conflicts that a pull or an apply left in a snapshot, in the order of its objects. Reads files only.
 * What a person has made equal by hand since is none any more.
 */
export async function* listConflicts(
  folder: string,
  { selection = {}, fields }: ConflictSelection = {},
): AsyncGenerator<Conflict> {
  const snapshot = await openSnapshot(folder);
  const remote = await openRemote(folder, snapshot.header.origin.workspaceId);
  const isMeant = await selectWorkingCopy(selection, snapshot);
  const together = fields?.flatMap((field) => RESOURCES.map((resource) => partOf(resource, field)));
  for (const resource of RESOURCES) {
    for await (const conflict of listResource(snapshot, remote, resource, isMeant)) {
      const isOfLocale =
        selection.locales === undefined ||
        (conflict.locale !== null && selection.locales.includes(conflict.locale));
      if (isOfLocale && together?.includes(partOf(resource, conflict.field)) !== false) {
        yield conflict;
      }
    }
  }
}

/** The name of the value that a field is a part of; most are a value of their own. */
function partOf(resource: Resource, field: string): string {
  return fieldRule(resource, field)?.together ?? field;
}

async function* listResource(
  { folder }: Snapshot,
  remote: Remote,
  resource: Resource,
  isMeant: Awaited<ReturnType<typeof selectWorkingCopy>>,
): AsyncGenerator<Conflict> {
  const base = await remote.openBase(resource);
  const working = await openWorkingCopy(folder, resource);
  try {
    for (const remoteId of base.ids()) {
      const seen = await base.read(remoteId);
      const id = remote.idMap.toWorking(resource, remoteId);
      const object = (seen?.conflicts ?? []).length === 0 ? undefined : await working.read(id);
      if (seen === undefined || object === undefined || !isMeant(object)) {
        continue;
      }
      const live = remote.idMap.toWorkingObject(asLastSeen(seen));
      const compared = compareObject({
        working: relabelLocale(object, live),
        base: remote.idMap.toWorkingObject(seen),
        live,
        written: (place) => remote.written.find(resource, remoteId, place),
      });
      for (const { place, movement, ...values } of compared) {
        if (movement === "conflict") {
          yield {
            resource,
            id,
            remoteId,
            name: nameOf(object),
            ...place,
            base: values.base ?? null,
            theirs: values.live ?? null,
            ours: values.working ?? null,
          };
        }
      }
    }
  } finally {
    await working.close();
    await base.close();
  }
}

/**
 * Settles conflicts one by one as `decide` says, in the files of the snapshot; undefined leaves one open. What
 * is one value in two parts is asked for once. With `ours` the next plan writes our value over theirs; with
 * `theirs` the working copy takes theirs.
 */
export async function resolveConflicts(
  folder: string,
  conflicts: AsyncIterable<Conflict>,
  decide: (conflict: Conflict) => Choice | undefined | Promise<Choice | undefined>,
): Promise<Resolution> {
  const decided = new Map<string, Choice | undefined>();
  const made = { ours: 0, theirs: 0 };
  for await (const conflict of conflicts) {
    const key = keyOf(conflict);
    if (!decided.has(key)) {
      decided.set(key, await decide(conflict));
    }
    const choice = decided.get(key);
    if (choice !== undefined) {
      made[choice] += 1;
    }
  }
  if (made.ours + made.theirs > 0) {
    const snapshot = await openSnapshot(folder);
    const remote = await openRemote(folder, snapshot.header.origin.workspaceId);
    const { workspaceId } = snapshot.header.origin;
    const lock = await takeFileLock({
      folder: remote.folder,
      workspaceId,
      attempt: `settle conflicts in ${folder}`,
    });
    try {
      for (const resource of RESOURCES) {
        await settleConflicts({
          snapshot,
          remote,
          resource,
          choose: ({ id }, { locale, field }) => decided.get(keyOf({ resource, id, locale, field })),
        });
      }
    } finally {
      await remote.close();
      await lock.release();
    }
  }
  let remaining = 0;
  for await (const _conflict of listConflicts(folder)) {
    remaining += 1;
  }
  return { ...made, remaining };
}

function keyOf({
  resource,
  id,
  locale,
  field,
}: Pick<Conflict, "resource" | "id" | "locale" | "field">): string {
  return `${resource}/${id}/${locale ?? "-"}/${partOf(resource, field)}`;
}
