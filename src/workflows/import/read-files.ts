import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { FormatError, HelpferryError, UsageError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import { FORMATS, formatOfFile } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { readExportRows, type ExportManifest, type ExportRow, type Snapshot } from "../../snapshot/index.ts";
import { identifyFile } from "./identify-file.ts";
import { matchRows, type MatchedFile } from "./match-rows.ts";

/** A translators' file that was read, with the rows whose unit is certain. */
export interface ReadFile extends MatchedFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly manifest: ExportManifest;
  readonly locale: LocaleCode;
  /** Rows in the file, and rows that were handed out. */
  readonly rowCount: number;
  readonly handedOutCount: number;
  readonly ignoredColumns: readonly string[];
}

/**
 * Reads translators' files. All are looked at before any is refused, so that every problem is named at once.
 * Throws the one error, or a FormatError that names all.
 */
export async function readFiles(
  snapshot: Snapshot,
  paths: readonly string[],
  forceLocale: LocaleCode | null,
): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const refusals: HelpferryError[] = [];
  for (const path of paths) {
    try {
      files.push(await readOne(snapshot, path, forceLocale));
    } catch (error) {
      if (!(error instanceof HelpferryError)) {
        throw error;
      }
      refusals.push(error);
    }
  }
  const [first, ...others] = refusals;
  if (first === undefined) {
    return files;
  }
  throw others.length === 0
    ? first
    : new FormatError({
        code: "files-refused",
        message: `${refusals.length} of ${paths.length} files cannot be imported; nothing was imported.\n${refusals.map(({ message, hint }) => `- ${message} ${hint ?? ""}`).join("\n")}`,
        hint: "Mend these files, or import the others without them.",
      });
}

async function readOne(snapshot: Snapshot, path: string, forceLocale: LocaleCode | null): Promise<ReadFile> {
  const name = basename(path);
  const format = formatOfFile(name);
  if (format === undefined) {
    throw new UsageError({
      code: "unknown-format",
      message: `Cannot import ${name}: no format reads files of that name.`,
      hint: `Wanted one of: ${FORMATS.flatMap(({ extensions }) => extensions).join(", ")}.`,
    });
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError("read", path, error);
  });
  const parsed = format.parse(bytes, name);
  const { manifest, locale, rowLocale } = await identifyFile(snapshot, path, parsed, forceLocale);
  const handedOut = await collectRows(snapshot, manifest, locale);
  const prefilled = rowLocale === locale ? [] : await collectRows(snapshot, manifest, rowLocale);
  const matched = matchRows({
    name,
    parsed,
    exportId: manifest.exportId,
    sourceLocale: manifest.sourceLocale,
    locale,
    rowLocale,
    handedOut,
    prefilled: new Map(prefilled.map(({ unit, target }) => [unit, target])),
    workspaceId: snapshot.header.origin.workspaceId,
  });
  return {
    ...matched,
    path,
    name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    manifest,
    locale,
    rowCount: parsed.rows.length,
    handedOutCount: handedOut.length,
    ignoredColumns: parsed.ignoredColumns,
  };
}

async function collectRows(
  snapshot: Snapshot,
  manifest: ExportManifest,
  locale: LocaleCode,
): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  if (manifest.locales[locale] !== undefined) {
    for await (const row of readExportRows(snapshot.folder, manifest, locale)) {
      rows.push(row);
    }
  }
  return rows;
}
