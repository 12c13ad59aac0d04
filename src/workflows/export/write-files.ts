import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isMissing, replaceFile } from "../../files/index.ts";
import {
  formatFileName,
  type FileToWrite,
  type Format,
  type Layout,
  type Table,
} from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportManifest } from "../../snapshot/index.ts";
import { prepareUnits } from "./arrange-units.ts";
import { mergeUnits } from "./merge-units.ts";

/** A file for translators, and what became of it. */
export interface WrittenFile {
  readonly path: string;
  readonly locales: readonly LocaleCode[];
  /** Units handed out with it, each counted in every locale. */
  readonly units: number;
  /** `kept`: a file of that name is there with other content, perhaps a translator's work; it was not touched. */
  readonly outcome: "written" | "same" | "kept";
}

export interface FileOptions {
  readonly snapshotFolder: string;
  readonly format: Format;
  readonly layout: Layout;
  /** The folder the files go to. */
  readonly out: string;
  readonly byteOrderMark: boolean;
}

/** Writes the files of an export, from what the export holds; nothing that is there is overwritten. */
export async function writeFiles(manifest: ExportManifest, options: FileOptions): Promise<WrittenFile[]> {
  const { format, layout, out } = options;
  const files: WrittenFile[] = [];
  const checks = new Map<string, string>();
  for (const file of layout.listFiles(Object.keys(manifest.locales))) {
    const [extension = ""] = format.extensions;
    const snapshotName = basename(resolve(options.snapshotFolder));
    const { exportId } = manifest;
    const path = join(out, formatFileName(snapshotName, { exportId, content: file.content }, extension));
    const content = (): AsyncIterable<string> =>
      format.serialize(makeTable(manifest, file, options, checks), options);
    const present = await hashFile(path);
    if (present === undefined) {
      await replaceFile(path, content());
    }
    files.push({
      path,
      locales: file.locales,
      units: file.locales.reduce((sum, locale) => sum + (manifest.locales[locale]?.rows ?? 0), 0),
      outcome:
        present === undefined ? "written" : present === (await hashPieces(content())) ? "same" : "kept",
    });
  }
  return files;
}

function makeTable(
  manifest: ExportManifest,
  { locales }: FileToWrite,
  { layout, snapshotFolder }: FileOptions,
  checks: Map<string, string>,
): Table {
  const arrange = prepareUnits(manifest, { layout, locales, checks });
  return {
    columns: layout.columns(locales),
    records: (async function* records() {
      for await (const units of mergeUnits(snapshotFolder, manifest, locales)) {
        yield units.flatMap((unit) => arrange(unit));
      }
    })(),
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
