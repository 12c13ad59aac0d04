import { createHash } from "node:crypto";
import { basename } from "node:path";
import { FormatError, HelpferryError } from "../../errors.ts";
import type { ColumnPlace, FileWriting, ParsedFile, Sheet, SplitFile } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { readExportRows, type ExportManifest, type Snapshot } from "../../snapshot/index.ts";
import { copyText } from "./copy-text.ts";
import { ABOUT_ROWS, makeFinding, type Finding } from "./finding.ts";
import { lacksLetters } from "./encoding/locale-letters.ts";
import { findingOfRecovery } from "./finding-of-recovery.ts";
import { loadFile } from "./load-file.ts";
import { commonMark, identifyExport, identifyLocale } from "./identify-file.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { matchRows, type MatchedSheet, type SheetFacts, type SheetToMatch } from "./match-rows.ts";
import { parseFile } from "./parse-file.ts";

/** What is known of a file as a whole. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  readonly ignoredColumns: readonly string[];
  readonly notes: readonly string[];
  /** How it was written, and what had to be found out to read it. */
  readonly writing: FileWriting;
}

/** A translators' file that was read, or its part for one locale, with the rows whose unit is certain. */
export interface ReadSheet extends MatchedSheet {
  readonly file: ReadFile;
  readonly facts: SheetFacts;
  /** Rows in the sheet, and rows that were handed out. */
  readonly rowCount: number;
  readonly handedOutCount: number;
}

export interface ReadOptions {
  readonly forceLocale: LocaleCode | null;
  /** The encoding of files that are in none of Unicode's, where somebody names it. */
  readonly encoding: string | undefined;
  /** Gets every sheet in turn, so that no more than one need be in memory. */
  readonly onSheet: (sheet: ReadSheet) => void;
}

/**
 * Parses translators' files. Returns findings about rows that belong to no sheet. All files are looked at
 * before any is refused, so that every problem is named at once.
 * Throws the one error, or a FormatError that names all.
 */
export async function readFiles(
  snapshot: Snapshot,
  paths: readonly string[],
  options: ReadOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const refusals: HelpferryError[] = [];
  for (const path of paths) {
    try {
      findings.push(...(await readOne(snapshot, path, options)));
    } catch (error) {
      if (!(error instanceof HelpferryError)) {
        throw error;
      }
      refusals.push(error);
    }
  }
  const [first, ...others] = refusals;
  if (first === undefined) {
    return findings;
  }
  throw others.length === 0
    ? first
    : new FormatError({
        code: "files-refused",
        message: `${refusals.length} of ${paths.length} files cannot be imported; nothing was imported.\n${refusals.map(({ message, hint }) => `- ${message} ${hint ?? ""}`).join("\n")}`,
        hint: "Mend these files, or import the others without them.",
      });
}

async function readOne(snapshot: Snapshot, path: string, options: ReadOptions): Promise<readonly Finding[]> {
  const name = basename(path);
  const { format, bytes } = await loadFile(path, { attempt: "import", wanted: "one of" });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const parsed = await parseFile(snapshot, { format, bytes, name, encoding: options.encoding });
  return parseOne(snapshot, parsed, { ...options, path, sha256, name });
}

async function parseOne(
  snapshot: Snapshot,
  parsed: ParsedFile,
  {
    forceLocale,
    onSheet,
    name,
    path,
    sha256,
  }: ReadOptions & { readonly path: string; readonly sha256: string; readonly name: string },
): Promise<readonly Finding[]> {
  const mark = parsed.mark ?? commonMark(parsed.rows);
  const isMarkedOnce = parsed.mark !== undefined;
  const manifest = await identifyExport(snapshot, name, parsed, mark);
  const { exportId, sourceLocale } = manifest;
  const split = parsed.layout.split(parsed, Object.keys(manifest.locales), name);
  const ignoredColumns = split.ignoredColumns.flatMap(({ header }) =>
    header.trim() === "" ? [] : [copyText(header)],
  );
  const { encoding, byteOrderMark, delimiter, recovered } = parsed;
  const writing: FileWriting = { encoding, byteOrderMark, delimiter, recovered };
  const file: ReadFile = { path, sha256, ignoredColumns, notes: split.notes, writing };
  const remarkColumns = findRemarkColumns(parsed.otherColumns);
  const isNews = onceForRow();
  for (const sheet of split.sheets) {
    const { locale, rowLocale } = identifyLocale(sheet, name, {
      snapshot,
      manifest,
      mark,
      isMarkedOnce,
      forceLocale,
    });
    const handedOut = await collectRows(snapshot, manifest, locale);
    const prefilled = rowLocale === locale ? [] : await collectRows(snapshot, manifest, rowLocale);
    const facts: SheetFacts = {
      file: name,
      exportId,
      sourceLocale,
      locale,
      columns: copyPlaces(sheet.columns),
    };
    const matched = matchRows({
      facts,
      rows: sheet.rows,
      markLocale: parsed.layout.isRowPerLocale ? rowLocale : null,
      handedOut,
      prefilled: new Map(prefilled.map(({ unit, target }) => [unit, target])),
      workspaceId: snapshot.header.origin.workspaceId,
      // An encoding of Unicode's has all letters; but somebody may have saved the file in another one before.
      lacksLetters: !/^(?:utf-|gb18030)/.test(encoding) && lacksLetters(encoding, locale),
      remarkColumns: sheet === split.sheets[0] ? remarkColumns : [],
    });
    const ofFile =
      sheet === split.sheets[0]
        ? listFileFindings(recovered, facts, mark !== undefined || parsed.layout.isForPlatform === true)
        : [];
    onSheet({
      ...matched,
      findings: [...ofFile, ...matched.findings.filter(isNews)],
      file,
      facts,
      rowCount: sheet.rows.length,
      handedOutCount: handedOut.length,
    });
  }
  return holdStrayRows(split, parsed.columns, name);
}

function listFileFindings(
  recovered: FileWriting["recovered"],
  facts: SheetFacts,
  isKnown: boolean,
): readonly Finding[] {
  return [
    ...recovered.map((recovery) => findingOfRecovery(recovery, facts)),
    ...(isKnown
      ? []
      : [
          makeFinding("marks-missing", {
            file: facts.file,
            row: null,
            locale: facts.locale,
            found: facts.exportId,
          }),
        ]),
  ];
}

/** How translators name a column for remarks of their own. */
const REMARKS =
  /^(?:translator'?s?[ _]*)?(?:comments?|remarks?|notes?|questions?|kommentare?|anmerkung(?:en)?|bemerkung(?:en)?|commentaires?|remarques?|comentarios?|observaci[oó]n(?:es)?|coment[aá]rios?|commenti|commento|opmerking(?:en)?|kommentar(?:er)?|uwagi|komentarz(?:e)?|комментари[йи]|примечани[ея]|コメント|备注|備考|메모)$/i;

function findRemarkColumns(columns: readonly ColumnPlace[]): SheetToMatch["remarkColumns"] {
  return columns.flatMap((column, index) => (REMARKS.test(column.header.trim()) ? [{ index, column }] : []));
}

/** Lets through what is about a row as a whole only once, however many locales the row holds. */
function onceForRow(): (finding: Finding) => boolean {
  const told = new Set<string>();
  return ({ code, row }) => {
    const key = `${code} ${row}`;
    const isNew = !(ABOUT_ROWS.has(code) && told.has(key));
    told.add(key);
    return isNew;
  };
}

function copyPlaces(columns: Sheet["columns"]): Sheet["columns"] {
  return Object.fromEntries(
    Object.entries(columns).map(([column, { letter, header }]) => [
      column,
      { letter, header: copyText(header) },
    ]),
  );
}

/** Rows with a text, of which nobody knows for which locale it is. */
function holdStrayRows(
  { strayRows }: SplitFile,
  columns: ParsedFile["columns"],
  name: string,
): readonly Finding[] {
  return strayRows.flatMap(({ row: { row, cells }, found, wanted }) =>
    (cells.target ?? "").trim() === ""
      ? []
      : makeFinding("other-locale", {
          file: name,
          row,
          locale: found,
          column: columns.locale ?? null,
          unit: cells.id ?? null,
          source: cells.source ?? null,
          found,
          wanted,
        }),
  );
}

async function collectRows(
  snapshot: Snapshot,
  manifest: ExportManifest,
  locale: LocaleCode,
): Promise<HandedOutRow[]> {
  const rows: HandedOutRow[] = [];
  if (manifest.locales[locale] !== undefined) {
    for await (const batch of readExportRows(snapshot.folder, manifest, locale)) {
      for (const { unit, source, target, guarded, status } of batch) {
        rows.push({ unit, source, target, guarded, status });
      }
    }
  }
  return rows;
}
