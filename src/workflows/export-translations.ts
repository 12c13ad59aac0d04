import { UsageError } from "../errors.ts";
import { findFormat, FORMATS, type UnitStatus } from "../formats/index.ts";
import { listUnits, RESOURCES, type LocaleCode } from "../model/index.ts";
import {
  createExport,
  TranslationsReader,
  type ExportFilter,
  type ExportRow,
  type Snapshot,
} from "../snapshot/index.ts";
import { chooseLocales } from "./export/choose-locales.ts";
import { makeRow, passesFilter } from "./export/make-row.ts";
import { readPlaces } from "./export/read-places.ts";
import { writeFiles, type WrittenFile } from "./export/write-files.ts";

export interface ExportOptions {
  /** Codes or names of locales as people write them, or all that the content has but the default one. */
  readonly locales: readonly string[] | "all";
  readonly only: ExportFilter;
  /** The locale to translate from; null for each object's default locale. */
  readonly sourceLocale: string | null;
  /** Name of one of FORMATS. */
  readonly format: string;
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
 * Hands out the texts of a snapshot to translators, a file per locale, and keeps in the snapshot what was
 * handed out (`exports/<export-id>`), against which the files are compared when they come back. The same
 * content and options give the same export id and the same bytes.
 *
 * The content is read once, an object at a time. Throws UsageError for options that cannot be carried out.
 */
export async function exportTranslations(snapshot: Snapshot, options: ExportOptions): Promise<ExportResult> {
  const format = findFormat(options.format);
  if (format === undefined) {
    throw new UsageError({
      code: "unknown-format",
      message: `Cannot write format "${options.format}".`,
      hint: `Wanted one of: ${FORMATS.map(({ name }) => name).join(", ")}.`,
    });
  }
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
    async (add) => {
      for await (const [locale, row] of eachRow(snapshot, {
        locales,
        sourceLocale,
        guardsFormulas: format.guardsFormulas,
      })) {
        const count = counts[locale];
        if (count !== undefined && passesFilter(row, options.only)) {
          count[row.status] += 1;
          await add(locale, row);
        }
      }
    },
  );
  const files = await writeFiles(manifest, { ...options, format, snapshotFolder: folder });
  return {
    exportId: manifest.exportId,
    isNew,
    files,
    counts,
    notes: [...notes, ...(source?.notes ?? [])],
  };
}

/** Every unit in every locale asked for, in the order of the snapshot. */
async function* eachRow(
  snapshot: Snapshot,
  choices: {
    readonly locales: readonly LocaleCode[];
    readonly sourceLocale: LocaleCode | null;
    readonly guardsFormulas: boolean;
  },
): AsyncGenerator<readonly [LocaleCode, ExportRow]> {
  const { workspaceId } = snapshot.header.origin;
  const placeOf = await readPlaces(snapshot);
  const translations = new TranslationsReader(snapshot.folder, workspaceId);
  try {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        const place = placeOf(object);
        for (const unit of listUnits(object, workspaceId)) {
          const provenance = await translations.find(unit.id);
          for (const locale of choices.locales) {
            const row = makeRow({
              object,
              unit,
              locale,
              preferredSource: choices.sourceLocale,
              provenance: provenance.get(locale),
              place,
              guardsFormulas: choices.guardsFormulas,
            });
            if (row !== null) {
              yield [locale, row];
            }
          }
        }
      }
    }
  } finally {
    await translations.close();
  }
}
