import { nameOf, RESOURCES, type Selection } from "../model/index.ts";
import type { StatusReport } from "../report/index.ts";
import { openRemote, openSnapshot, TranslationsReader } from "../snapshot/index.ts";
import { readGroupTree } from "./group-tree.ts";
import { listConflicts } from "./resolve-conflicts.ts";
import { selectWorkingCopy } from "./select-content.ts";
import { CollectionCounter } from "./status/collection-counter.ts";
import { NOWHERE, readUnits, TRANSLATED } from "./status/read-units.ts";

/**
 * Counts what a snapshot holds: coverage per locale in translation units and in articles, for all and for each
 * collection, what is stale, what is gone from the workspace, what moved on both sides. Reads files only.
 * `selection` narrows the coverage: a locale that is selected is counted even where nothing is in it yet.
 */
export async function readStatus(folder: string, selection: Selection = {}): Promise<StatusReport> {
  const snapshot = await openSnapshot(folder);
  const { header } = snapshot;
  const { workspaceId } = header.origin;
  const counter = new CollectionCounter(selection.locales ?? header.locales);
  const tree = await readGroupTree(snapshot);
  const isMeant = await selectWorkingCopy(selection, snapshot);
  const translations = new TranslationsReader(folder);
  try {
    for (const resource of TRANSLATED) {
      for await (const object of snapshot.objects(resource)) {
        if (!isMeant(object)) {
          continue;
        }
        counter.add(
          object,
          await readUnits(object, { workspaceId, translations }),
          tree.collectionsOf(object).at(-1) ?? NOWHERE,
        );
      }
    }
  } finally {
    await translations.close();
  }
  return {
    header,
    perLocale: counter.perLocale(),
    perCollection: counter.perCollection(),
    ...(await readOpenQuestions(folder, workspaceId)),
  };
}

/** Objects that are gone from the workspace, and fields that moved on both sides. */
async function readOpenQuestions(
  folder: string,
  workspaceId: string,
): Promise<Pick<StatusReport, "deletedLive" | "conflicts">> {
  const remote = await openRemote(folder, workspaceId);
  const deletedLive: string[] = [];
  for (const resource of RESOURCES) {
    const base = await remote.openBase(resource);
    for (const id of base.ids()) {
      const object = await base.read(id);
      if (object?.deletedLive === true) {
        deletedLive.push(`${resource} ${id} "${nameOf(object)}"`);
      }
    }
    await base.close();
  }
  const conflicts: string[] = [];
  for await (const { resource, id, locale, field } of listConflicts(folder)) {
    conflicts.push(`${resource} ${id} ${locale === null ? "" : `${locale} `}${field}`);
  }
  return { deletedLive, conflicts };
}
