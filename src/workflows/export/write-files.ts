import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isMissing, replaceFile } from "../../files/index.ts";
import {
  formatFileName,
  formatRowMark,
  rowCheck,
  type Format,
  type TranslationRow,
} from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { readExportRows, type ExportManifest, type ExportRow } from "../../snapshot/index.ts";

/** A file for a translator, and what became of it. */
export interface WrittenFile {
  readonly path: string;
  readonly locale: LocaleCode;
  readonly rows: number;
  /** `kept`: a file of that name is there with other content, perhaps a translator's work; it was not touched. */
  readonly outcome: "written" | "same" | "kept";
}

export interface FileOptions {
  readonly snapshotFolder: string;
  readonly format: Format;
  /** The folder the files go to. */
  readonly out: string;
  readonly byteOrderMark: boolean;
}

/** Writes one file per locale of an export, from what the export holds; nothing that is there is overwritten. */
export async function writeFiles(manifest: ExportManifest, options: FileOptions): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [locale, { rows }] of Object.entries(manifest.locales)) {
    const [extension = ""] = options.format.extensions;
    const name = formatFileName(
      basename(resolve(options.snapshotFolder)),
      { ...manifest, locale },
      extension,
    );
    const path = join(options.out, name);
    const present = await hashFile(path);
    const content = (): AsyncIterable<string> =>
      options.format.serialize(handedOut(manifest, locale, options.snapshotFolder), options);
    if (present === undefined) {
      await replaceFile(path, content());
      files.push({ path, locale, rows, outcome: "written" });
    } else {
      const outcome = present === (await hashPieces(content())) ? "same" : "kept";
      files.push({ path, locale, rows, outcome });
    }
  }
  return files;
}

async function* handedOut(
  manifest: ExportManifest,
  locale: LocaleCode,
  snapshotFolder: string,
): AsyncGenerator<TranslationRow> {
  for await (const row of readExportRows(snapshotFolder, manifest, locale)) {
    yield toCells(row, manifest.exportId, locale);
  }
}

function toCells(row: ExportRow, exportId: string, locale: LocaleCode): TranslationRow {
  return {
    id: row.unit,
    type: row.type,
    context: row.context,
    source: row.source,
    target: row.target ?? "",
    status: row.status,
    note: row.note,
    max: row.max === null ? "" : String(row.max),
    "~hash": formatRowMark({ exportId, locale, check: rowCheck(row.unit) }),
  };
}

async function hashFile(path: string): Promise<string | undefined> {
  try {
    return await hashPieces(createReadStream(path) as AsyncIterable<Buffer>);
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

async function hashPieces(pieces: AsyncIterable<string | Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) {
    hash.update(piece);
  }
  return hash.digest("hex");
}
