import {
  hashSource,
  listUnits,
  RESOURCES,
  textAt,
  type ContentObject,
  type LocaleCode,
} from "../model/index.ts";
import { nameOf } from "../plan/index.ts";
import type { LocaleCoverage, StatusReport } from "../report/index.ts";
import { openRemote, openSnapshot, TranslationsReader, type Provenance } from "../snapshot/index.ts";

/**
 * Counts what a snapshot holds: coverage per locale in translation units, what is stale, what is gone from
 * the workspace, what moved on both sides. Reads files only.
 */
export async function readStatus(folder: string): Promise<StatusReport> {
  const snapshot = await openSnapshot(folder);
  const { header } = snapshot;
  const { workspaceId } = header.origin;
  const coverage = new CoverageCounter(header.locales);
  const translations = new TranslationsReader(folder, workspaceId);
  try {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        for (const { id, field } of listUnits(object, workspaceId)) {
          coverage.add(object, field, await translations.find(id));
        }
      }
    }
  } finally {
    await translations.close();
  }
  return { header, perLocale: coverage.list(), ...(await readOpenQuestions(folder, workspaceId)) };
}

class CoverageCounter {
  readonly #counts: ReadonlyMap<LocaleCode, { units: number; translated: number; stale: number }>;

  constructor(locales: readonly LocaleCode[]) {
    this.#counts = new Map(locales.map((locale) => [locale, { units: 0, translated: 0, stale: 0 }]));
  }

  /** News items are not translated; a field without a source text is no unit to translate. */
  add(object: ContentObject, field: string, made: ReadonlyMap<LocaleCode, Provenance>): void {
    const source = textAt(object, object.defaultLocale, field);
    if (source === null || object.resource === "news-item") {
      return;
    }
    for (const [locale, counts] of this.#counts) {
      if (locale === object.defaultLocale) {
        continue;
      }
      counts.units += 1;
      if (textAt(object, locale, field) !== null) {
        counts.translated += 1;
        counts.stale += Number(isStale(object, field, made.get(locale)));
      }
    }
  }

  list(): LocaleCoverage[] {
    return [...this.#counts]
      .filter(([, { units }]) => units > 0)
      .map(([locale, { units, translated, stale }]) => ({
        locale,
        units,
        translated,
        missing: units - translated,
        stale,
      }));
  }
}

function isStale(object: ContentObject, field: string, made: Provenance | undefined): boolean {
  const source = made === undefined ? null : textAt(object, made.sourceLocale ?? object.defaultLocale, field);
  return made !== undefined && source !== null && hashSource(source) !== made.sourceHash;
}

async function readOpenQuestions(
  folder: string,
  workspaceId: string,
): Promise<Pick<StatusReport, "deletedLive" | "conflicts">> {
  const remote = await openRemote(folder, workspaceId);
  const deletedLive: string[] = [];
  const conflicts: string[] = [];
  for (const resource of RESOURCES) {
    const base = await remote.openBase(resource);
    for (const id of base.ids()) {
      const object = await base.read(id);
      if (object?.deletedLive === true) {
        deletedLive.push(`${resource} ${id} "${nameOf(object)}"`);
      }
      for (const { locale, field } of object?.conflicts ?? []) {
        conflicts.push(`${resource} ${id} ${locale === null ? "" : `${locale} `}${field}`);
      }
    }
    await base.close();
  }
  return { deletedLive, conflicts };
}
