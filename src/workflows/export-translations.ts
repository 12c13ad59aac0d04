import { UsageError } from "../errors.ts";
import { findFormat, findLayout, FORMATS, LAYOUTS, type Format, type Layout } from "../formats/index.ts";
import {
  listBodies,
  listUnits,
  placeOfUnit,
  RESOURCES,
  type ContentObject,
  type LocaleCode,
  type Selection,
  type TranslationUnit,
  type UnitPlace,
  type UnitStatus,
} from "../model/index.ts";
import {
  NewExport,
  TranslationsReader,
  type ExportFilter,
  type Snapshot,
  type UnitRows,
} from "../snapshot/index.ts";
import { chooseLocales } from "./export/choose-locales.ts";
import { DraftFiles, type WrittenFile } from "./export/draft-files.ts";
import { makeRows, type RowChoices, type UnitInput } from "./export/make-rows.ts";
import { proveFiles, type SelfTest } from "./export/prove-files.ts";
import { fillWithPseudo } from "./export/fill-with-pseudo.ts";
import { readPlaces } from "./export/read-places.ts";
import { SourceHistory, type HandedOutSource } from "./export/source-history.ts";
import { isStale } from "./is-stale.ts";
import { selectWorkingCopy } from "./select-content.ts";

export interface ExportOptions {
  /** Codes or names of locales as people write them, or all that the content has but the default one. */
  readonly locales: readonly string[] | "all";
  readonly only: ExportFilter;
  /** The objects whose texts are handed out; locales are chosen by `locales`. Default: everything. */
  readonly selection?: Selection;
  /** Of these, the texts that are handed out, each asked for in every locale; blocks say which body they are of. Default: all. */
  readonly isMeant?: (place: UnitPlace, locale: LocaleCode) => boolean;
  /** The locale to translate from; null for each object's default locale. */
  readonly sourceLocale: string | null;
  /** Name of one of FORMATS. */
  readonly format: string;
  /** Name of one of LAYOUTS: how units and locales become files, rows and columns. Default: a file per locale. */
  readonly layout?: string;
  /**
   * Bodies in blocks, a row for each paragraph, heading, item, cell …; whole, as HTML in one cell; or not at all.
   * Default: blocks.
   */
  readonly bodies?: "blocks" | "whole" | "none";
  /** Take translations for stale of which nobody knows what they were made from, and that look it. Default: no. */
  readonly guessesStale?: boolean;
  /** Folder the files go to; made where it is missing. */
  readonly out: string;
  readonly byteOrderMark: boolean;
  /**
   * Fill targets with pseudo-translations, which leave these names as they are: for trying a round trip. Undefined to
   * hand out translations as they are.
   */
  readonly pseudo?: { readonly names: readonly string[] } | undefined;
}

export interface ExportResult {
  readonly exportId: string;
  /** False where the same content had been handed out with the same choices before. */
  readonly isNew: boolean;
  readonly files: readonly WrittenFile[];
  /** What reading the files back, before they were put in place, found out. */
  readonly selfTest: SelfTest;
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
 * The content is read once, an object at a time. Before files are put in place they are read back and compared.
 * Throws UsageError for options that cannot be carried out, FormatError for a text that would not come back.
 */
export async function exportTranslations(snapshot: Snapshot, options: ExportOptions): Promise<ExportResult> {
  const format = findNamed("format", options.format, findFormat, FORMATS);
  const layout = findNamed("layout", options.layout ?? "per-locale", findLayout, LAYOUTS);
  if (!format.layouts.includes(layout.name)) {
    throw noSuchLayout(format, layout);
  }
  const { header, folder } = snapshot;
  const { workspaceId } = header.origin;
  const bodies = options.bodies ?? "blocks";
  const { locales, notes } = chooseLocales(options.locales, header);
  const source = options.sourceLocale === null ? undefined : chooseLocales([options.sourceLocale], header);
  const sourceLocale = source?.locales[0] ?? null;
  const counts: Record<LocaleCode, Record<UnitStatus, number>> = {};
  for (const locale of locales) {
    counts[locale] = { new: 0, stale: 0, translated: 0, skipped: 0 };
  }

  const units = eachUnit(snapshot, options.selection ?? {}, {
    locales,
    preferredSource: sourceLocale,
    only: options.only,
    guardsFormulas: format.guardsFormulas && layout.isForPlatform !== true,
    bodies,
    ...(options.guessesStale === true ? { guess: await loadGuess() } : {}),
  });
  const toWritten = options.pseudo && fillWithPseudo(options.pseudo);
  const handOut = await NewExport.open(
    folder,
    {
      workspaceId,
      format: format.name,
      only: options.only,
      sourceLocale,
      ...(bodies === "none" ? {} : { bodies }),
      ...(options.pseudo === undefined ? {} : { pseudo: true }),
    },
    locales,
  );
  try {
    const drafts = await DraftFiles.open(locales, { ...options, format, layout, snapshotFolder: folder });
    try {
      for await (const all of units) {
        const rows = options.isMeant === undefined ? all : leaveOut(all, locales, options.isMeant);
        countRows(rows, locales, counts);
        handOut.add(rows);
        drafts.add(
          toWritten === undefined
            ? rows
            : rows.map((row, index) => row && toWritten(row, locales[index] ?? "")),
        );
        if (handOut.isDue || drafts.isDue) {
          await handOut.drain();
          await drafts.drain();
        }
      }
      const manifest = await handOut.end();
      await drafts.complete(manifest);
      const files = await drafts.finish(manifest);
      const selfTest = await proveFiles({ files, format, layout, manifest, record: handOut, toWritten });
      return {
        exportId: manifest.exportId,
        isNew: await handOut.keep(manifest),
        files: await drafts.place(files),
        selfTest,
        counts,
        notes: [...notes, ...(source?.notes ?? [])],
      };
    } finally {
      await drafts.close();
    }
  } finally {
    await handOut.close();
  }
}

/** Loaded where it is asked for: it brings all checks along. */
async function loadGuess(): Promise<RowChoices["guess"]> {
  const { StaleGuess } = await import("./export/guess-stale.ts");
  return new StaleGuess();
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

function noSuchLayout(format: Format, layout: Layout): UsageError {
  const others = FORMATS.filter(({ layouts }) => layouts.includes(layout.name)).map(({ name }) => name);
  const hasSheets = layout.name === "sheets";
  return new UsageError({
    code: hasSheets ? "no-sheets" : "no-such-layout",
    message: `Cannot write layout "${layout.name}" as ${format.name}: such a file has ${hasSheets ? "no sheets" : "no columns, it holds one locale"}; wanted ${format.layouts.join(" or ")}.`,
    hint: `Leave --layout out, or write another format: --format ${others.join(" or ")}.`,
  });
}

function leaveOut(
  rows: UnitRows,
  locales: readonly LocaleCode[],
  isMeant: NonNullable<ExportOptions["isMeant"]>,
): UnitRows {
  return rows.map((row, index) => {
    const place = row && placeOfUnit(row.unit);
    return place !== undefined && isMeant(place, locales[index] ?? "") ? row : undefined;
  });
}

function countRows(
  rows: UnitRows,
  locales: readonly LocaleCode[],
  counts: Readonly<Record<LocaleCode, Record<UnitStatus, number>>>,
): void {
  for (let index = 0; index < locales.length; index += 1) {
    const status = rows[index]?.status;
    const count = counts[locales[index] ?? ""];
    if (status !== undefined && count !== undefined) {
      count[status] += 1;
    }
  }
}

/** Every unit in every locale asked for, in the order of the snapshot. */
async function* eachUnit(
  snapshot: Snapshot,
  selection: Selection,
  choices: RowChoices & { readonly bodies: "blocks" | "whole" | "none" },
): AsyncGenerator<UnitRows> {
  const { workspaceId } = snapshot.header.origin;
  const places = await readPlaces(snapshot);
  const isMeant = await selectWorkingCopy(selection, snapshot);
  const translations = new TranslationsReader(snapshot.folder);
  const history = new SourceHistory(snapshot.folder);
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
          const input = await placeUnit(object, unit, { place, translations, history });
          yield makeRows(input, choices);
        }
        for (const unit of choices.bodies === "none" ? [] : listBodies(object, workspaceId)) {
          const input = await placeUnit(object, unit, { place, translations, history });
          if (choices.bodies === "whole") {
            yield makeRows(input, choices);
          } else {
            // Loaded for the first body: most of what is handed out are names.
            const { makeBlockRows } = await import("./export/make-block-rows.ts");
            yield* makeBlockRows(input, { ...choices, workspaceId });
          }
        }
      }
    }
  } finally {
    await translations.close();
    await history.close();
  }
}

interface UnitSources {
  readonly place: readonly string[];
  readonly translations: TranslationsReader;
  readonly history: SourceHistory;
}

/** A unit with what is known of its translations. */
async function placeUnit(
  object: ContentObject,
  unit: TranslationUnit,
  { place, translations, history }: UnitSources,
): Promise<UnitInput> {
  const provenance = await translations.find(unit.id);
  const handedOut = new Map<LocaleCode, readonly HandedOutSource[]>();
  for (const made of provenance.values()) {
    if (isStale(object, unit, made)) {
      handedOut.set(made.locale, await history.find(unit.id, made));
    }
  }
  return { object, unit, place, provenance, history: handedOut };
}
