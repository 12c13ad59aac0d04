import { readChildren, type ChildrenOf, type RunWrites } from "../../apply/index.ts";
import { NdjsonIndex } from "../../files/index.ts";
import {
  type ContentObject,
  type LiveObject,
  type ReferenceTarget,
  type Resource,
  type WorkingId,
  type Workspace,
} from "../../model/index.ts";
import {
  assembleDelete,
  assembleUndo,
  NameMatcher,
  type DoneWrite,
  type Operation,
  type Plan,
  type UndoSurroundings,
} from "../../plan/index.ts";
import type { LiveContent, Remote, Snapshot } from "../../snapshot/index.ts";
import { judgeChildren } from "../plan/judge-children.ts";
import { PlannedMoves } from "../plan/planned-moves.ts";

/** What the undo of a run is planned from. */
export interface UndoSources {
  readonly snapshot: Snapshot;
  readonly remote: Remote;
  readonly live: LiveContent;
  readonly workspace: Workspace;
  /** The plan that the run carried out, and its file. */
  readonly plan: Plan;
  readonly planFile: string;
  readonly writes: RunWrites;
  readonly deleteCreated: boolean;
}

/**
 * What undoes a run: first what it deleted is created again, parents before children, then what it changed is
 * put back, and last what it created is deleted, children before parents, where that was asked for.
 */
export async function* listUndo(sources: UndoSources): AsyncGenerator<Operation> {
  const { plan, planFile, deleteCreated } = sources;
  const created: string[] = [];
  const deleted: string[] = [];
  for await (const { id, action } of plan.operations()) {
    if (action === "create") {
      created.push(id);
    } else if (action === "delete") {
      deleted.push(id);
    }
  }
  const undo = await Undo.open(sources);
  const index = await NdjsonIndex.open(planFile, ({ value, lineNumber }) =>
    lineNumber === 1 ? undefined : (value as unknown as Operation).id,
  );
  const operationsOf = async function* (ids: readonly string[]): AsyncGenerator<Operation> {
    for (const id of ids.toReversed()) {
      yield (await index.read(id)) as unknown as Operation;
    }
  };
  try {
    for await (const operation of operationsOf(deleted)) {
      yield* undo.put(operation);
    }
    for await (const operation of plan.operations()) {
      if (operation.action === "update" || (operation.action === "create" && !deleteCreated)) {
        yield* undo.put(operation);
      }
    }
    if (deleteCreated) {
      for await (const operation of operationsOf(created)) {
        yield* undo.takeAway(operation);
      }
    }
  } finally {
    await index.close();
  }
}

/** Undoes operation after operation, and knows what it has planned so far. */
class Undo {
  readonly #sources: UndoSources;
  readonly #admins: ReadonlySet<string>;
  readonly #newsfeeds: ReadonlySet<string>;
  readonly #moves = new PlannedMoves();
  /** Objects to be created again, as `resource/id`. */
  readonly #again = new Set<string>();
  /** Objects to be deleted: the operation for each `resource/id`. */
  readonly #deletes = new Map<string, string>();
  readonly #matchers = new Map<Resource, Promise<NameMatcher>>();
  #children: Promise<ChildrenOf> | undefined;

  private constructor(
    sources: UndoSources,
    references: { readonly admins: ReadonlySet<string>; readonly newsfeeds: ReadonlySet<string> },
  ) {
    this.#sources = sources;
    this.#admins = references.admins;
    this.#newsfeeds = references.newsfeeds;
  }

  static async open(sources: UndoSources): Promise<Undo> {
    const { workspace } = sources;
    const idsOf = (objects: readonly { readonly id: string }[]): Set<string> =>
      new Set(objects.map(({ id }) => id));
    return new Undo(sources, {
      admins: idsOf(await workspace.admins()),
      newsfeeds: idsOf(await workspace.newsfeeds()),
    });
  }

  /** Plans to put back what an operation changed, to hide what it created, or to create again what it deleted. */
  async *put(operation: Operation): AsyncGenerator<Operation> {
    const write = await this.#readWrite(operation);
    if (write === undefined) {
      return;
    }
    for (const planned of assembleUndo(write, await this.#surroundingsOf(write))) {
      if (planned.action === "create") {
        this.#again.add(`${planned.resource}/${planned.key}`);
      }
      this.#moves.note(planned);
      yield planned;
    }
  }

  /** Plans to delete what an operation created, where nobody edited it since and nothing stays in it. */
  async *takeAway(operation: Operation): AsyncGenerator<Operation> {
    const write = await this.#readWrite(operation);
    if (write?.live === undefined || write.remoteId === null) {
      return;
    }
    const { live, left, remoteId } = write;
    const { resource, place } = operation;
    this.#children ??= readChildren(this.#sources.live);
    const children = (await this.#children)(resource, remoteId);
    const planned = assembleDelete(
      { base: left, live, remoteId },
      {
        isAllowed: true,
        conflict: "conflict-since",
        place,
        ...judgeChildren({ children, id: live.id, deletes: this.#deletes, moves: this.#moves }),
      },
    );
    if (planned.action === "delete") {
      this.#deletes.set(`${resource}/${remoteId}`, planned.id);
    }
    yield planned;
  }

  async #readWrite(operation: Operation): Promise<DoneWrite | undefined> {
    const { writes, remote, live } = this.#sources;
    const write = await writes.of(operation.id);
    if (write === undefined) {
      return undefined;
    }
    const { resource, key } = operation;
    const remoteId = remote.idMap.toRemote(resource, key) ?? write.remoteId;
    const now = remoteId === null ? undefined : await live.of(resource).read(remoteId);
    const toWorking = (object: LiveObject | null | undefined): ContentObject | undefined =>
      object === null || object === undefined
        ? undefined
        : { ...remote.idMap.toWorkingObject(object), id: key };
    return {
      operation,
      remoteId,
      before: toWorking(write.before),
      left: toWorking(write.left),
      live: toWorking(now),
      notWritten: write.notWritten,
      lostMore: write.lostMore,
    };
  }

  async #surroundingsOf({ operation, before }: DoneWrite): Promise<UndoSurroundings> {
    const isDeleted = operation.action === "delete" && before !== undefined;
    const liveGroups = before === undefined ? new Set<string>() : await this.#findLiveParents(before);
    return {
      findParent: (resource, id) =>
        this.#again.has(`${resource}/${id}`)
          ? "planned"
          : liveGroups.has(`${resource}/${id}`)
            ? "live"
            : "missing",
      isKnown: (target, id) => this.#isKnown(target, id),
      lookalikes: isDeleted ? (await this.#matcherOf(operation.resource)).find(before) : [],
    };
  }

  /** Which of the groups an object stood in are in the workspace, as `resource/id`. */
  async #findLiveParents({ settings }: ContentObject): Promise<ReadonlySet<string>> {
    const { remote, live } = this.#sources;
    const found = new Set<string>();
    const parentId = settings["parentId"];
    if (typeof parentId === "string") {
      for (const resource of ["collection", "section"] as const) {
        const id = remote.idMap.toRemote(resource, parentId as WorkingId);
        if (id !== undefined && (await live.of(resource).readBytes(id)) !== undefined) {
          found.add(`${resource}/${parentId}`);
        }
      }
    }
    return found;
  }

  #isKnown(target: ReferenceTarget, id: string): boolean {
    const known = target === "admin" ? this.#admins : target === "newsfeed" ? this.#newsfeeds : undefined;
    return known?.has(this.#sources.remote.idMap.toRemoteReference(target, id) ?? "") ?? true;
  }

  /** Finds objects by name and place: what somebody has made again must not be there twice. */
  async #matcherOf(resource: Resource): Promise<NameMatcher> {
    const known = this.#matchers.get(resource) ?? this.#fillMatcher(resource);
    this.#matchers.set(resource, known);
    return known;
  }

  async #fillMatcher(resource: Resource): Promise<NameMatcher> {
    const { snapshot, remote, live } = this.#sources;
    const matcher = new NameMatcher(snapshot.header.defaultLocale);
    const lines = live.of(resource);
    for (const id of lines.ids()) {
      const object = await lines.read(id);
      if (object !== undefined) {
        matcher.addLive(object, remote.idMap.toWorkingObject(object));
      }
    }
    return matcher;
  }
}
