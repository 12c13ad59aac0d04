import { basename } from "node:path";
import { ConflictError, FormatError } from "../../errors.ts";
import { readFileName, readRowMark, type ParsedFile } from "../../formats/index.ts";
import { readUnitId, type LocaleCode } from "../../model/index.ts";
import { readManifest, type ExportManifest, type Snapshot } from "../../snapshot/index.ts";

/** Which hand-out a file is, and for which locale its targets are taken. */
export interface FileIdentity {
  readonly manifest: ExportManifest;
  readonly locale: LocaleCode;
  /** The locale its rows were handed out for: another one only where `forceLocale` says so. */
  readonly rowLocale: LocaleCode;
}

/**
 * Finds out which export and locale a file belongs to: by the marks of its rows, else by its name.
 * Throws FormatError or ConflictError for a file of another snapshot, workspace or locale.
 */
export async function identifyFile(
  snapshot: Snapshot,
  path: string,
  parsed: ParsedFile,
  forceLocale: LocaleCode | null,
): Promise<FileIdentity> {
  const name = basename(path);
  const byName = readFileName(name);
  const byRows = commonMark(parsed);
  const exportId = byRows?.exportId ?? byName?.exportId;
  if (exportId === undefined) {
    throw new FormatError({
      code: "no-export-id",
      message: `Cannot import ${name}: neither its rows (column "~hash") nor its name say which export it came from.`,
      hint: `Give it back the name it was handed out with: ${basename(snapshot.folder)}.<locale>.<export>.csv.`,
    });
  }
  const manifest = await readManifest(snapshot.folder, exportId);
  const { workspaceId } = snapshot.header.origin;
  if (manifest === undefined || manifest.workspaceId !== workspaceId) {
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
  const said = [byRows?.locale, byName?.locale].filter((locale) => locale !== undefined);
  const locale = forceLocale ?? said[0];
  const other = said.find((candidate) => candidate !== locale);
  if (locale === undefined) {
    throw new FormatError({
      code: "no-locale",
      message: `Cannot import ${name}: it does not say for which locale it is.`,
      hint: "Name the locale with --force-locale.",
    });
  }
  if (forceLocale === null && other !== undefined) {
    throw new ConflictError({
      code: "locale-differs",
      message: `Cannot import ${name}: its name says ${other}, its rows were handed out for ${locale}.`,
      hint: `If its texts are in ${locale}: helpferry import … --force-locale ${locale}. If they are in ${other}, ask for the file that was handed out for ${other}.`,
    });
  }
  if (manifest.locales[locale] === undefined) {
    throw new ConflictError({
      code: "locale-not-exported",
      message: `Cannot import ${name} as ${locale}: export ${exportId} was made for ${Object.keys(manifest.locales).join(", ")}.`,
      hint: `Export ${locale} first: helpferry export ${snapshot.folder} --locales ${locale} --out <folder>`,
    });
  }
  return { manifest, locale, rowLocale: said[0] ?? locale };
}

/** The mark that most rows bear. */
function commonMark(
  parsed: ParsedFile,
): { readonly exportId: string; readonly locale: LocaleCode } | undefined {
  const counts = new Map<string, number>();
  for (const { cells } of parsed.rows) {
    const mark = readRowMark(cells["~hash"] ?? "");
    if (mark !== undefined) {
      const key = `${mark.exportId} ${mark.locale}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left);
  const [exportId, locale] = most?.[0].split(" ") ?? [];
  return exportId === undefined || locale === undefined ? undefined : { exportId, locale };
}

/** True where most ids are whole but fail their check: they were made for another workspace. */
function isOfOtherWorkspace(parsed: ParsedFile, workspaceId: string): boolean {
  const kinds = parsed.rows.map(({ cells }) => readUnitId(cells.id?.trim() ?? "", workspaceId).kind);
  return kinds.filter((kind) => kind === "wrong-check").length * 2 > kinds.length;
}
