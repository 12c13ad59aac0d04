import { listUnits, nameOf, RESOURCES, type Selection } from "../model/index.ts";
import type { CollectionCoverage, StatusReport } from "../report/index.ts";
import { openRemote, openSnapshot, TranslationsReader } from "../snapshot/index.ts";
import { readGroupTree } from "./group-tree.ts";
import { listConflicts } from "./resolve-conflicts.ts";
import { selectWorkingCopy } from "./select-content.ts";
import { CoverageCounter } from "./status/coverage-counter.ts";

/**
 * Counts what a snapshot holds: coverage per locale in translation units and in articles, for all and for each
 * collection, what is stale, what is gone from the workspace, what moved on both sides. Reads files only.
 * `selection` narrows the coverage: a locale that is selected is counted even where nothing is in it yet.
 */
export async function readStatus(folder: string, selection: Selection = {}): Promise<StatusReport> {
  const snapshot = await openSnapshot(folder);
  const { header } = snapshot;
  const { workspaceId } = header.origin;
  const locales = selection.locales ?? header.locales;
  const whole = new CoverageCounter(locales);
  const collections = new Map<string, { readonly name: string; readonly counter: CoverageCounter }>();
  const tree = await readGroupTree(snapshot);
  const isMeant = await selectWorkingCopy(selection, snapshot);
  const translations = new TranslationsReader(folder);
  try {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        // News items are not translated.
        if (resource === "news-item" || !isMeant(object)) {
          continue;
        }
        const { id, name } = tree.collectionsOf(object).at(-1) ?? NOWHERE;
        const own = collections.get(id) ?? { name, counter: new CoverageCounter(locales) };
        collections.set(id, own);
        for (const counter of [whole, own.counter]) {
          counter.addArticle(object);
        }
        for (const unit of listUnits(object, workspaceId)) {
          const made = await translations.find(unit.id);
          for (const counter of [whole, own.counter]) {
            counter.addUnit(object, unit, made);
          }
        }
      }
    }
  } finally {
    await translations.close();
  }
  return {
    header,
    perLocale: whole.list(),
    perCollection: listCollections(collections),
    ...(await readOpenQuestions(folder, workspaceId)),
  };
}

const NOWHERE = { id: "", name: "" };

/** In id order, what stands in none at the end; those without a text to translate have no row. */
function listCollections(
  collections: ReadonlyMap<string, { readonly name: string; readonly counter: CoverageCounter }>,
): CollectionCoverage[] {
  return [...collections]
    .map(([id, { name, counter }]) => ({ id: id === "" ? null : id, name, perLocale: counter.list() }))
    .filter(({ perLocale }) => perLocale.length > 0)
    .toSorted((left, right) => Number(left.id === null) - Number(right.id === null));
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
