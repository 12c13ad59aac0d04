import { readFile } from "node:fs/promises";
import { FormatError } from "../../errors.ts";
import { readFileName, type Format, type Layout, type ParsedFile } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportManifest, ExportRow, NewExport } from "../../snapshot/index.ts";
import { commonMark } from "../import/identify-file.ts";
import type { FinishedFile } from "./draft-files.ts";
import { lossError } from "./loss-error.ts";
import { proveSheet, proveSources } from "./prove-rows.ts";
import { walkDrafts } from "./walk-drafts.ts";

/** Files as they were written, and what they should hold. */
export interface FilesToProve {
  readonly files: readonly FinishedFile[];
  readonly format: Format;
  readonly layout: Layout;
  readonly manifest: ExportManifest;
  /** What was handed out, as the snapshot keeps it: written by another writer from the same units. */
  readonly record: Pick<NewExport, "readRows" | "openCursor">;
  /** What the files have in place of a row that was handed out, where that is another one. */
  readonly toWritten?: ((row: ExportRow, locale: LocaleCode) => ExportRow) | undefined;
}

/** What a self-test found out: texts handed out, each counted in every locale, and how many come back as they are. */
export interface SelfTest {
  readonly units: number;
  readonly lossFree: number;
}

/**
 * Reads files back as import would, before anybody gets them, and compares every id, source and target with what
 * the snapshot keeps of the hand-out. Throws FormatError for the first text that would come back as another one.
 */
export async function proveFiles(options: FilesToProve): Promise<SelfTest> {
  const walked = await walkDrafts(options);
  let units = 0;
  for (const file of options.files) {
    if (!walked.has(file)) {
      await proveFile(file, options);
    }
    units += file.locales.length === 0 ? 0 : file.units;
  }
  return { units, lossFree: units };
}

/** What import would refuse is not handed out. */
async function parseDraft({ path, name }: FinishedFile, format: Format): Promise<ParsedFile> {
  try {
    return await format.parse(await readFile(path), name);
  } catch (cause) {
    if (!(cause instanceof FormatError)) {
      throw cause;
    }
    throw new FormatError({
      code: "not-loss-free",
      message: `Cannot hand out ${name}: import would refuse it. ${cause.message} No file was written.`,
      hint: "Mend that text in the snapshot, or write another format: --format xlsx or i18next.",
      cause,
    });
  }
}

async function proveFile(file: FinishedFile, options: FilesToProve): Promise<void> {
  const { format, manifest } = options;
  const { name, locales } = file;
  const parsed = await parseDraft(file, format);
  const mark = parsed.mark ?? commonMark(parsed.rows);
  const exportId = parsed.layout.isForPlatform === true ? readFileName(name)?.exportId : mark?.exportId;
  if (exportId !== manifest.exportId && file.units > 0) {
    throw lossError(name, { what: "the export", found: exportId, wanted: manifest.exportId });
  }
  if (locales.length === 0) {
    await proveSources(parsed.rows, name, options);
    return;
  }
  const { layout } = parsed;
  const { sheets } = layout.split(parsed, Object.keys(manifest.locales), name);
  for (const locale of locales) {
    const sheet = sheets.find((one) => (one.locale ?? mark?.locale ?? locale) === locale);
    const { isRowPerLocale } = layout;
    await proveSheet(sheet?.rows ?? [], { name, locale, isRowPerLocale }, options);
  }
}
