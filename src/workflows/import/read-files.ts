import { createHash } from "node:crypto";
import { basename } from "node:path";
import { FormatError, HelpferryError } from "../../errors.ts";
import { type ParsedFile, type Sheet, type SplitFile } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { readExportRows, type ExportManifest, type Snapshot } from "../../snapshot/index.ts";
import { copyText } from "./copy-text.ts";
import { ABOUT_ROWS, makeFinding, type Finding } from "./finding.ts";
import { loadFile } from "./load-file.ts";
import { commonMark, identifyExport, identifyLocale } from "./identify-file.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { matchRows, type MatchedSheet, type SheetFacts } from "./match-rows.ts";

/** What is known of a file as a whole. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  readonly ignoredColumns: readonly string[];
  readonly notes: readonly string[];
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
  const file: ReadFile = {
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ignoredColumns: [],
    notes: [],
  };
  return parseOne(snapshot, await format.parse(bytes, name), { ...options, file, name });
}

async function parseOne(
  snapshot: Snapshot,
  parsed: ParsedFile,
  {
    forceLocale,
    onSheet,
    name,
    file: { path, sha256 },
  }: ReadOptions & { readonly file: ReadFile; readonly name: string },
): Promise<readonly Finding[]> {
  const mark = parsed.mark ?? commonMark(parsed.rows);
  const isMarkedOnce = parsed.mark !== undefined;
  const manifest = await identifyExport(snapshot, name, parsed, mark);
  const { exportId, sourceLocale } = manifest;
  const split = parsed.layout.split(parsed, Object.keys(manifest.locales), name);
  const ignoredColumns = split.ignoredColumns.flatMap(({ header }) =>
    header.trim() === "" ? [] : [copyText(header)],
  );
  const file: ReadFile = { path, sha256, ignoredColumns, notes: split.notes };
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
    });
    onSheet({
      ...matched,
      findings: matched.findings.filter(isNews),
      file,
      facts,
      rowCount: sheet.rows.length,
      handedOutCount: handedOut.length,
    });
  }
  return holdStrayRows(split, parsed.columns, name);
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
      for (const { unit, source, target, guarded } of batch) {
        rows.push({ unit, source, target, guarded });
      }
    }
  }
  return rows;
}
