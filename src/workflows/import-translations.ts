import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { ConflictError, FormatError } from "../errors.ts";
import { Checker, DEFAULT_CHOICE, type CheckChoice, type Terms } from "../checks/index.ts";
import { readFileName, type FileWriting } from "../formats/index.ts";
import { hashToBase32, type LocaleCode } from "../model/index.ts";
import {
  editOrderedTranslations,
  editTranslations,
  readImportRecord,
  readManifest,
  writeImportRecord,
  type HeldRow,
  type ImportChange,
  type ImportRecord,
  type ProvenanceEdit,
  type RecordToWrite,
  type Snapshot,
  Waivers,
} from "../snapshot/index.ts";
import type { ChangeList } from "./import/change-list.ts";
import type { SheetSummary } from "./import/compared-file.ts";
import type { Finding } from "./import/finding.ts";
import { gatherSheets } from "./import/gather-sheets.ts";
import { discardAll, judgeRows, type TextInPlace } from "./import/judge-rows.ts";
import { textKey } from "./import/read-texts.ts";

export interface ImportOptions {
  /** Find out everything, write nothing. */
  readonly isDryRun: boolean;
  /** Hold translations whose source moved since the export, instead of taking them as stale. */
  readonly isStrict: boolean;
  /** Take the targets of all files for this locale, whatever the files say. */
  readonly forceLocale: LocaleCode | null;
  /**
   * The encoding of files that are in none of Unicode's, as `findEncoding` names it. Default: found by the texts that
   * nobody touched.
   */
  readonly encoding?: string;
  /** Build translations of bodies anew where their source got paragraphs they do not have. Default: hold the rows. */
  readonly acceptsStructure?: boolean;
  /** Take translations away where a cell says so. Default: hold the rows. */
  readonly allowsClearing?: boolean;
  /** Take nothing unless each file has a translation for every text that was handed out with it. */
  readonly requiresComplete?: boolean;
  /** Put the source's text where a part of a body is not translated. Default: hold the rows. */
  readonly fillsWithSource?: boolean;
  /** The files are pseudo-translations, and are meant to be taken all the same. Default: they are refused. */
  readonly isPseudo?: boolean;
  /** Which checks a translation has to pass to be taken; those of the default profile unless given. */
  readonly checks?: CheckChoice;
  /** What the checks of terms go by. */
  readonly terms?: Terms;
  /** Take texts as the checks would have them, where that is certain. Default: as they came. */
  readonly mends?: boolean;
}

/** What a file held, or its part for one locale. */
export interface ImportedFileReport {
  readonly path: string;
  readonly locale: LocaleCode;
  readonly exportId: string;
  readonly rows: number;
  /** Rows that were handed out; where the file has fewer, the absent ones are untouched. */
  readonly handedOut: number;
  /** Of those handed out, texts that have a translation, in the file or from before, or are not to have one. */
  readonly translated: number;
  readonly ignoredColumns: readonly string[];
  /** How locales were understood, where it was not obvious. */
  readonly notes: readonly string[];
  /** How it was written, and what had to be found out to read it. */
  readonly writing: FileWriting;
}

export interface ImportResult {
  readonly importId: string;
  readonly isDryRun: boolean;
  readonly files: readonly ImportedFileReport[];
  /** Files of sources, from which nothing is taken. */
  readonly skipped: readonly string[];
  readonly counts: {
    readonly taken: number;
    /** Of those taken, translations of a source that moved since. */
    readonly stale: number;
    readonly alreadyThere: number;
    /** Rows whose target is empty, or as it was handed out. */
    readonly untouched: number;
    readonly held: number;
  };
  /** In the order of the snapshot's units, then of locales; made as they are read. */
  readonly changes: Iterable<ImportChange>;
  /** In the order of files and rows; read as they are asked for. */
  readonly findings: Iterable<Finding>;
}

/**
 * Takes translators' files back into the working copy of a snapshot, each cell by comparing three: what was
 * handed out, the file, the working copy. Rows that cannot be taken are held and reported; they do not keep
 * others from being taken. A file that cannot be trusted refuses the whole import before anything is
 * written.
 *
 * The record of the import is on disk before the working copy changes; an import that was killed is
 * completed by running it again. Throws FormatError and ConflictError for files, ConfigError for the disk.
 */
export async function importTranslations(
  snapshot: Snapshot,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const skipped = paths.filter((path) => readFileName(basename(path))?.isOfSources === true);
  const read = paths.filter((path) => !skipped.includes(path));
  const { sheets, ...gathering } = await gatherSheets(snapshot, read, {
    forceLocale: options.forceLocale,
    encoding: options.encoding,
  });
  await refusePseudo(snapshot, sheets, options.isPseudo === true);
  if (options.requiresComplete === true) {
    refuseIncomplete(sheets);
  }
  const importId = makeImportId(sheets);
  const waivers = await Waivers.load(snapshot.folder);
  const judgement = await judgeRows(snapshot, gathering, {
    importId,
    checker: new Checker(options.checks ?? DEFAULT_CHOICE, options.terms),
    waivers,
    acceptsStructure: false,
    fillsWithSource: false,
    ...options,
  });
  const { findings } = gathering;
  try {
    if (!options.isDryRun) {
      const record: PlannedRecord = {
        importId,
        files: sheets.map(({ file: { sha256 }, facts: { file: name, exportId, locale } }) => ({
          name,
          exportId,
          locale,
          sha256,
        })),
        changes: judgement.changes,
        reverted: [],
        held: listHeld(findings),
      };
      await carryOut(snapshot, record, judgement);
      await waivers.save();
    }
  } finally {
    await discardAll(judgement.staged);
  }
  return {
    importId,
    isDryRun: options.isDryRun,
    files: sheets.map(({ file, facts, rowCount, handedOutCount, translated }) => ({
      path: file.path,
      locale: facts.locale,
      exportId: facts.exportId,
      rows: rowCount,
      handedOut: handedOutCount,
      translated,
      ignoredColumns: file.ignoredColumns,
      notes: file.notes,
      writing: file.writing,
    })),
    skipped,
    counts: {
      taken: judgement.taken,
      stale: findings.stale,
      alreadyThere: judgement.alreadyThereRows,
      untouched: sheets.reduce((sum, sheet) => sum + sheet.untouched, judgement.untouched),
      held: findings.heldRows,
    },
    changes: judgement.changes,
    findings,
  };
}

/** Throws FormatError that names every file in which translations are missing. */
function refuseIncomplete(sheets: readonly SheetSummary[]): void {
  const incomplete = sheets.filter(({ translated, handedOutCount }) => translated < handedOutCount);
  if (incomplete.length > 0) {
    const parts = incomplete.map(
      ({ facts: { file, locale }, translated, handedOutCount }) =>
        `${file}: ${translated} of ${handedOutCount} texts have a translation in ${locale}`,
    );
    throw new FormatError({
      code: "incomplete",
      message: `Nothing was imported, because translations are missing: ${parts.join("; ")}.`,
      hint: "Have the rest translated, or import without --require-complete: what is empty stays as it is.",
    });
  }
}

/** Nobody should take what was made for trying a round trip for translations, nor the reverse. */
async function refusePseudo(
  { folder }: Snapshot,
  sheets: readonly SheetSummary[],
  isMeant: boolean,
): Promise<void> {
  const files = new Map(sheets.map(({ facts: { exportId, file } }) => [exportId, file]));
  for (const [exportId, file] of files) {
    const isPseudo = (await readManifest(folder, exportId))?.pseudo === true;
    if (isPseudo !== isMeant) {
      throw new ConflictError({
        code: isPseudo ? "is-pseudo" : "not-pseudo",
        message: isPseudo
          ? `Cannot import ${file}: it was handed out with pseudo-translations, for trying a round trip; they are not to be published.`
          : `Cannot import ${file} with --pseudo: it was handed out for translation.`,
        hint: isPseudo
          ? "To try what import does with it: --pseudo --dry-run. To go on to a sandbox: --pseudo, with a copy of the snapshot."
          : "Import it without --pseudo.",
      });
    }
  }
}

/** The same files make the same import, so that running it again completes it instead of starting another. */
function makeImportId(sheets: readonly SheetSummary[]): string {
  const parts = sheets.map(
    ({ facts: { exportId, locale }, file: { sha256 } }) => `${exportId} ${locale} ${sha256}`,
  );
  return `i${hashToBase32(parts.toSorted().join("\n"), 12)}`;
}

/** A record of which nothing is written yet. */
interface PlannedRecord extends RecordToWrite {
  readonly changes: ChangeList;
}

/** Record first, then the texts, then where they came from. Each step may find its work done already. */
async function carryOut(
  snapshot: Snapshot,
  planned: PlannedRecord,
  { staged, alreadyThere }: Awaited<ReturnType<typeof judgeRows>>,
): Promise<void> {
  const { folder } = snapshot;
  const earlier = await readImportRecord(folder, planned.importId);
  if (planned.changes.size > 0) {
    await writeImportRecord(folder, earlier === undefined ? planned : addChanges(earlier, planned));
    for (const edit of staged) {
      await edit.commit();
    }
  }
  const unfinished = findUnfinished(earlier, alreadyThere);
  if (unfinished.length > 0) {
    const all = [...unfinished, ...planned.changes];
    await editTranslations(folder, [...provenanceOf(all)]);
  } else if (planned.changes.size > 0) {
    await editOrderedTranslations(folder, provenanceOf(planned.changes));
  }
}

/** The record of an import that was begun before, with what it changes now. */
function addChanges(earlier: ImportRecord, planned: PlannedRecord): RecordToWrite {
  const changes = new Map(earlier.changes.map((change) => [textKey(change), change]));
  for (const change of planned.changes) {
    const first = changes.get(textKey(change));
    // Of a body, more may be taken the second time: undone is then what both made of it.
    const isNext = first !== undefined && first.after === change.before;
    const { before, provenanceBefore } = isNext ? first : change;
    changes.set(textKey(change), { ...change, before, provenanceBefore });
  }
  const reverted = earlier.reverted.filter((change) => !changes.has(textKey(change)));
  return { ...planned, changes: [...changes.values()], reverted };
}

function* provenanceOf(changes: Iterable<ImportChange>): Generator<ProvenanceEdit> {
  for (const { unit, locale, provenance, provenanceBefore } of changes) {
    if (provenance !== null || provenanceBefore !== null) {
      yield { unit, locale, provenance };
    }
  }
}

/** Changes of a run that was killed after their text was set and before their provenance was. */
function findUnfinished(
  earlier: ImportRecord | undefined,
  alreadyThere: readonly TextInPlace[],
): readonly ImportChange[] {
  const provenance = new Map(alreadyThere.map((text) => [textKey(text), text.provenance]));
  return (earlier?.changes ?? []).filter((change) => {
    const present = provenance.get(textKey(change));
    return present !== undefined && isDeepStrictEqual(present, change.provenanceBefore);
  });
}

function* listHeld(findings: Iterable<Finding>): Generator<HeldRow> {
  for (const finding of findings) {
    if (finding.level === "held") {
      yield { ...finding, column: finding.column === null ? null : { ...finding.column } };
    }
  }
}
