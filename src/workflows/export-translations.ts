import { UsageError } from "../errors.ts";
import { findFormat, findLayout, FORMATS, LAYOUTS, type UnitStatus } from "../formats/index.ts";
import { listUnits, RESOURCES, type LocaleCode, type Selection } from "../model/index.ts";
import {
  createExport,
  TranslationsReader,
  type ExportBatch,
  type ExportFilter,
  type ExportRow,
  type Snapshot,
} from "../snapshot/index.ts";
import { chooseLocales } from "./export/choose-locales.ts";
import { passesFilter, prepareRows } from "./export/make-row.ts";
import { readPlaces } from "./export/read-places.ts";
import { writeFiles, type WrittenFile } from "./export/write-files.ts";
import { selectWorkingCopy } from "./select-content.ts";

export interface ExportOptions {
  /** Codes or names of locales as people write them, or all that the content has but the default one. */
  readonly locales: readonly string[] | "all";
  readonly only: ExportFilter;
  /** The objects whose texts are handed out; locales are chosen by `locales`. Default: everything. */
  readonly selection?: Selection;
  /** The locale to translate from; null for each object's default locale. */
  readonly sourceLocale: string | null;
  /** Name of one of FORMATS. */
  readonly format: string;
  /** Name of one of LAYOUTS: how units and locales become files, rows and columns. Default: a file per locale. */
  readonly layout?: string;
  /** Folder the files go to; made where it is missing. */
  readonly out: string;
  readonly byteOrderMark: boolean;
}

export interface ExportResult {
  readonly exportId: string;
  /** False where the same content had been handed out with the same choices before. */
  readonly isNew: boolean;
  readonly files: readonly WrittenFile[];
  /** Units per locale and status. */
  readonly counts: Readonly<Record<LocaleCode, Readonly<Record<UnitStatus, number>>>>;
  /** How locales were understood, where it was not obvious. */
  readonly notes: readonly string[];
}

/**
 * Hands out the texts of a snapshot to translators, and keeps in the snapshot what was handed out
 * (`exports/<export-id>`), against which the files are compared when they come back. The same content and
 * options give the same export id and the same bytes; the layout is no part of what is handed out.
 *
 * The content is read once, an object at a time. Throws UsageError for options that cannot be carried out.
 */
export async function exportTranslations(snapshot: Snapshot, options: ExportOptions): Promise<ExportResult> {
  const format = findNamed("format", options.format, findFormat, FORMATS);
  const layout = findNamed("layout", options.layout ?? "per-locale", findLayout, LAYOUTS);
  const { header, folder } = snapshot;
  const { workspaceId } = header.origin;
  const { locales, notes } = chooseLocales(options.locales, header);
  const source = options.sourceLocale === null ? undefined : chooseLocales([options.sourceLocale], header);
  const sourceLocale = source?.locales[0] ?? null;
  const counts: Record<LocaleCode, Record<UnitStatus, number>> = {};
  for (const locale of locales) {
    counts[locale] = { new: 0, stale: 0, translated: 0 };
  }

  const { manifest, isNew } = await createExport(
    folder,
    { workspaceId, format: format.name, only: options.only, sourceLocale },
    locales,
    countRows(
      eachUnit(snapshot, {
        locales,
        sourceLocale,
        only: options.only,
        selection: options.selection ?? {},
        guardsFormulas: format.guardsFormulas,
      }),
      counts,
    ),
  );
  const files = await writeFiles(manifest, { ...options, format, layout, snapshotFolder: folder });
  return {
    exportId: manifest.exportId,
    isNew,
    files,
    counts,
    notes: [...notes, ...(source?.notes ?? [])],
  };
}

function findNamed<Thing extends { readonly name: string }>(
  what: "format" | "layout",
  name: string,
  find: (name: string) => Thing | undefined,
  all: readonly Thing[],
): Thing {
  const found = find(name);
  if (found === undefined) {
    throw new UsageError({
      code: `unknown-${what}`,
      message: `Cannot write ${what} "${name}".`,
      hint: `Wanted one of: ${all.map((one) => one.name).join(", ")}.`,
    });
  }
  return found;
}

async function* countRows(
  batches: AsyncIterable<ExportBatch>,
  counts: Readonly<Record<LocaleCode, Record<UnitStatus, number>>>,
): AsyncGenerator<ExportBatch> {
  for await (const batch of batches) {
    for (const [locale, { status }] of batch) {
      const count = counts[locale];
      if (count !== undefined) {
        count[status] += 1;
      }
    }
    yield batch;
  }
}

/** Every unit in every locale asked for, in the order of the snapshot. */
async function* eachUnit(
  snapshot: Snapshot,
  choices: {
    readonly locales: readonly LocaleCode[];
    readonly sourceLocale: LocaleCode | null;
    readonly only: ExportFilter;
    readonly selection: Selection;
    readonly guardsFormulas: boolean;
  },
): AsyncGenerator<(readonly [LocaleCode, ExportRow])[]> {
  const { workspaceId } = snapshot.header.origin;
  const places = await readPlaces(snapshot);
  const isMeant = await selectWorkingCopy(choices.selection, snapshot);
  const translations = new TranslationsReader(snapshot.folder, workspaceId);
  try {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        if (!isMeant(object)) {
          continue;
        }
        if (resource === "section") {
          places.addSection(object);
        }
        const place = places.placeOf(object);
        for (const unit of listUnits(object, workspaceId)) {
          const provenance = await translations.find(unit.id);
          const makeRow = prepareRows({
            object,
            unit,
            place,
            provenance,
            preferredSource: choices.sourceLocale,
            guardsFormulas: choices.guardsFormulas,
          });
          yield choices.locales.flatMap((locale) => {
            const row = makeRow(locale);
            return row !== null && passesFilter(row, choices.only) ? [[locale, row] as const] : [];
          });
        }
      }
    }
  } finally {
    await translations.close();
  }
}
