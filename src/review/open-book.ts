import { NdjsonIndex } from "../files/index.ts";
import { isJsonObject, type LocaleCode } from "../model/index.ts";
import type { Action, Operation, Plan } from "../plan/index.ts";
import { comparePositions, placeOperation, type PlanPosition } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import { listBundles } from "./list-bundles.ts";

/** A change that can be decided on. */
export interface BookChange {
  readonly id: string;
  /** Null for a setting, which all locales share. */
  readonly locale: LocaleCode | null;
  /** All changes that are decided on together with it, itself among them. */
  readonly together: readonly string[];
}

/** An operation of the plan, without its values. */
export interface BookEntry {
  readonly operationId: string;
  readonly action: Action;
  /** What people search by, in small letters. */
  readonly words: string;
  readonly position: PlanPosition;
  readonly changes: readonly BookChange[];
}

/** A plan to leaf through: where everything stands is in memory, the values are read as they are shown. */
export interface Book {
  /** In the order of the report. */
  readonly entries: readonly BookEntry[];
  entryOf(operationId: string): BookEntry | undefined;
  /** The entry that a change stands in, where that can be decided on. */
  entryOfChange(changeId: string): BookEntry | undefined;
  read(entry: BookEntry): Promise<Operation>;
  close(): Promise<void>;
}

export async function openBook({
  plan,
  path,
  texts,
}: {
  readonly plan: Plan;
  readonly path: string;
  readonly texts: Texts;
}): Promise<Book> {
  const entries: BookEntry[] = [];
  for await (const operation of plan.operations()) {
    entries.push(toEntry(operation, texts));
  }
  const compare = comparePositions(texts.language);
  entries.sort((left, right) => compare(left.position, right.position));
  const byId = new Map(entries.map((entry) => [entry.operationId, entry]));
  const byChange = new Map(
    entries.flatMap((entry) =>
      entry.action === "hold" ? [] : entry.changes.map((change) => [change.id, entry] as const),
    ),
  );
  const index = await NdjsonIndex.open(path, ({ value }) =>
    isJsonObject(value) && typeof value["id"] === "string" ? value["id"] : undefined,
  );
  return {
    entries,
    entryOf: (operationId) => byId.get(operationId),
    entryOfChange: (changeId) => byChange.get(changeId),
    // The file was proven to be the plan a moment ago.
    read: async ({ operationId }) => (await index.read(operationId)) as unknown as Operation,
    close: async () => index.close(),
  };
}

function toEntry(operation: Operation, texts: Texts): BookEntry {
  const { id, action, name, key, remoteId, place } = operation;
  const together = new Map(
    listBundles(operation).flatMap(({ changes }) => {
      const ids = changes.map(({ changeId }) => changeId);
      return ids.map((changeId) => [changeId, ids] as const);
    }),
  );
  return {
    operationId: id,
    action,
    words: [name, key, remoteId ?? "", ...place].join("\n").toLowerCase(),
    position: placeOperation(operation, texts),
    changes: operation.changes.map(({ changeId, locale }) => ({
      id: changeId,
      locale,
      together: together.get(changeId) ?? [changeId],
    })),
  };
}
