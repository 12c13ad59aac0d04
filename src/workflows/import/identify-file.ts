import { basename, extname } from "node:path";
import { ConflictError, FormatError, UsageError } from "../../errors.ts";
import {
  localeOfName,
  readFileName,
  readRowMark,
  type FileMark,
  type ParsedFile,
  type ParsedRow,
  type Sheet,
} from "../../formats/index.ts";
import { readUnitId, type LocaleCode } from "../../model/index.ts";
import { readManifest, type ExportManifest, type Snapshot } from "../../snapshot/index.ts";

/** For which locale the targets of a sheet are taken. */
export interface SheetLocale {
  readonly locale: LocaleCode;
  /** The locale its rows were handed out for: another one only where `forceLocale` says so. */
  readonly rowLocale: LocaleCode;
}

/**
 * Finds out which export a file belongs to: by its mark or those of its rows, else by its name.
 * Throws FormatError or ConflictError for a file of another snapshot or workspace.
 */
export async function identifyExport(
  snapshot: Snapshot,
  name: string,
  parsed: Pick<ParsedFile, "rows" | "mark">,
  mark: FileMark | undefined,
): Promise<ExportManifest> {
  const exportId = mark?.exportId ?? readFileName(name)?.exportId;
  if (exportId === undefined) {
    throw new FormatError({
      code: "no-export-id",
      message: `Cannot import ${name}: neither its ${parsed.mark === undefined ? 'rows (column "~hash")' : 'entry "~export"'} nor its name say which export it came from.`,
      hint: `Give it back the name it was handed out with: ${basename(snapshot.folder)}.<locale>.<export>${extname(name)}.`,
    });
  }
  const manifest = await readManifest(snapshot.folder, exportId);
  const { workspaceId } = snapshot.header.origin;
  if (manifest !== undefined && manifest.workspaceId === workspaceId) {
    return manifest;
  }
  throw isOfOtherWorkspace(parsed, workspaceId)
    ? new ConflictError({
        code: "other-workspace",
        message: `Cannot import ${name}: its ids belong to another workspace than ${workspaceId}, which ${snapshot.folder} holds.`,
        hint: "Import it into the snapshot it was exported from.",
      })
    : new ConflictError({
        code: "unknown-export",
        message: `Cannot import ${name}: ${snapshot.folder} knows no export ${exportId}, so what was handed out cannot be compared.`,
        hint: `Import it into the snapshot it was exported from, or bring the folder exports/${exportId} back from version control.`,
      });
}

/**
 * The locale of a sheet: what its file's layout says; else its mark or its rows, else the file's name.
 * Throws ConflictError where they differ, or where that locale was not handed out.
 */
export function identifyLocale(
  sheet: Sheet,
  name: string,
  { snapshot, manifest, mark, isMarkedOnce, forceLocale }: IdentifyOptions,
): SheetLocale {
  const named = readFileName(name)?.locale ?? (isMarkedOnce ? localeOfName(name) : undefined);
  const said = (sheet.locale === null ? [mark?.locale, named] : [sheet.locale]).flatMap(
    (locale) => locale ?? [],
  );
  const locale = forceLocale ?? said[0];
  const other = said.find((candidate) => candidate !== locale);
  if (locale === undefined) {
    throw new FormatError({
      code: "no-locale",
      message: `Cannot import ${name}: it does not say for which locale it is.`,
      hint: "Name the locale with --force-locale.",
    });
  }
  if (forceLocale !== null && sheet.locale !== null) {
    throw new UsageError({
      code: "several-locales",
      message: `Cannot import ${name} as ${forceLocale}: it says by itself for which locale each text is.`,
      hint: "Import it without --force-locale.",
    });
  }
  if (forceLocale === null && other !== undefined) {
    throw new ConflictError({
      code: "locale-differs",
      message: `Cannot import ${name}: its name says ${other}, its ${isMarkedOnce ? 'entry "~locale" says' : "rows were handed out for"} ${locale}.`,
      hint: `If its texts are in ${locale}: helpferry import … --force-locale ${locale}. If they are in ${other}, ask for the file that was handed out for ${other}.`,
    });
  }
  if (manifest.locales[locale] === undefined) {
    throw new ConflictError({
      code: "locale-not-exported",
      message: `Cannot import ${name} as ${locale}: export ${manifest.exportId} was made for ${Object.keys(manifest.locales).join(", ")}.`,
      hint: `Export ${locale} first: helpferry export ${snapshot.folder} --locales ${locale} --out <folder>`,
    });
  }
  return { locale, rowLocale: said[0] ?? locale };
}

interface IdentifyOptions {
  readonly snapshot: Snapshot;
  readonly manifest: ExportManifest;
  readonly mark: FileMark | undefined;
  /** True for a file of a kind that says once which hand-out it is: platforms name such files after locales. */
  readonly isMarkedOnce: boolean;
  readonly forceLocale: LocaleCode | null;
}

/** The mark that most rows bear; of a file with a row per locale, it says the export alone for certain. */
export function commonMark(rows: readonly ParsedRow[]): FileMark | undefined {
  // By their start, which is the same in most rows: only one of each is taken apart.
  const counts = new Map<string, { readonly cell: string; readonly start: string; count: number }>();
  let last: { readonly cell: string; readonly start: string; count: number } | undefined;
  for (const { cells } of rows) {
    const cell = cells["~hash"] ?? "";
    if (last !== undefined && cell.length === last.cell.length && cell.startsWith(last.start)) {
      last.count += 1;
      continue;
    }
    const start = cell.slice(0, cell.lastIndexOf(".") + 1);
    last = counts.get(start);
    if (last !== undefined) {
      last.count += 1;
    } else if (readRowMark(cell) !== undefined) {
      last = { cell, start, count: 1 };
      counts.set(start, last);
    }
  }
  const [most] = [...counts.values()].toSorted((left, right) => right.count - left.count);
  return readRowMark(most?.cell ?? "");
}

/** True where most ids are whole but fail their check: they were made for another workspace. */
function isOfOtherWorkspace(parsed: Pick<ParsedFile, "rows">, workspaceId: string): boolean {
  const kinds = parsed.rows.map(({ cells }) => readUnitId(cells.id?.trim() ?? "", workspaceId).kind);
  return kinds.filter((kind) => kind === "wrong-check").length * 2 > kinds.length;
}
