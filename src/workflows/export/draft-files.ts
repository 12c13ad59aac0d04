import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import {
  GrowingFile,
  makeWorkFolder,
  placeFile,
  realDisk,
  replaceBytes,
  replaceFile,
} from "../../files/index.ts";
import {
  formatFileName,
  rowCheck,
  SOURCES,
  type FileToWrite,
  type Format,
  type Layout,
  type TableWriter,
  type TranslationRow,
} from "../../formats/index.ts";
import { describeLocale, hashToBase32, type LocaleCode } from "../../model/index.ts";
import type { ExportManifest, UnitRows } from "../../snapshot/index.ts";
import { toCells } from "./to-cells.ts";

/** A file for translators, and what became of it. */
export interface WrittenFile {
  readonly path: string;
  /** Empty for a file that holds the sources of the others, from which nothing is taken back. */
  readonly locales: readonly LocaleCode[];
  /** Units handed out with it, each counted in every locale. */
  readonly units: number;
  /** `kept`: a file of that name is there with other content, perhaps a translator's work; it was not touched. */
  readonly outcome: "written" | "same" | "kept";
}

/** A file that is written and not in its place yet. */
export interface FinishedFile extends Pick<WrittenFile, "locales" | "units"> {
  /** Where it is. */
  readonly path: string;
  /** What it will be called. */
  readonly name: string;
}

export interface FileOptions {
  readonly snapshotFolder: string;
  readonly format: Format;
  readonly layout: Layout;
  /** The folder the files go to. */
  readonly out: string;
  readonly byteOrderMark: boolean;
}

interface Draft {
  /** What it holds, and what the name of its file will say: another one where it is but a part of that. */
  readonly content: string;
  readonly fileContent: string;
  readonly locales: readonly LocaleCode[];
  /** Where its locales stand among those of the export. */
  readonly places: readonly number[];
  readonly path: string;
  readonly file: GrowingFile;
  readonly writer: TableWriter;
  /** The number of the last row: the header is row 1. */
  lastRow: number;
}

/** How many drafts are completed at a time: as many as Node.js has threads for files. */
const AT_A_TIME = 4;

/**
 * The files of an export in the making, written side by side as its units come. The export's id stands in
 * every row and is known after the last one: until then, a stand-in as long as an id is in its place.
 *
 * Made of units in snapshot order: `add`, `drain`, then `complete`, `finish`, `place`, and `close` in any case. Nothing
 * that is in the folder is overwritten. Throws ConfigError (disk full, no permission …).
 */
export class DraftFiles {
  readonly #locales: readonly LocaleCode[];
  readonly #options: FileOptions;
  readonly #folder: string;
  readonly #drafts: readonly Draft[];
  /** In no text that anybody wrote: nobody knows it. */
  readonly #standIn = `x${hashToBase32(randomUUID(), 12)}`;

  private constructor(
    locales: readonly LocaleCode[],
    options: FileOptions,
    unfinished: { readonly folder: string; readonly drafts: readonly Draft[] },
  ) {
    this.#locales = locales;
    this.#options = options;
    this.#folder = unfinished.folder;
    this.#drafts = unfinished.drafts;
  }

  static async open(locales: readonly LocaleCode[], options: FileOptions): Promise<DraftFiles> {
    const folder = await makeWorkFolder(options.out, ".part");
    const drafts: Draft[] = [];
    const opened = new DraftFiles(locales, options, { folder, drafts });
    try {
      const writers = new Map<string, TableWriter>();
      for (const { content, locales: own, workbook } of listDrafts(options, locales)) {
        const columns = options.layout.columns(own);
        const isRightToLeft = own.every((locale) => describeLocale(locale).direction === "rtl");
        const key = JSON.stringify([columns, isRightToLeft]);
        const writer = writers.get(key) ?? options.format.writeTable(columns, { ...options, isRightToLeft });
        writers.set(key, writer);
        const path = join(folder, content);
        const file = await GrowingFile.create(path);
        drafts.push({
          content,
          fileContent: workbook ?? content,
          locales: own,
          places: own.map((locale) => locales.indexOf(locale)),
          path,
          file,
          writer,
          lastRow: 1,
        });
        file.add(writer.begin);
        file.add(writer.mark?.({ exportId: opened.#standIn, locale: own[0] ?? null }) ?? "");
      }
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** Adds a unit: a row for each of the locales. */
  add(rows: UnitRows): void {
    const unit = rows.find((row) => row !== undefined)?.unit;
    if (unit === undefined) {
      return;
    }
    const mark = { exportId: this.#standIn, check: rowCheck(unit) };
    const cells = rows.map((row, index) => row && toCells(row, this.#locales[index] ?? ""));
    for (const draft of this.#drafts) {
      const own =
        draft.places.length === 0 ? [sourceCells(cells)] : draft.places.map((place) => cells[place]);
      for (const record of this.#options.layout.arrange({ mark, rows: own }, draft.locales)) {
        draft.lastRow += 1;
        draft.file.add(draft.writer.row(record, draft.lastRow));
      }
    }
  }

  /** True where much has gathered: `drain` is to be called then. */
  get isDue(): boolean {
    return this.#drafts.some(({ file }) => file.isDue);
  }

  /** Writes what has gathered, so that memory does not grow. */
  async drain(): Promise<void> {
    for (const { file } of this.#drafts) {
      if (file.isDue) {
        await file.drain();
      }
    }
  }

  /** No more units come: puts the export's id in place of the stand-in, and everything on disk. */
  async complete({ exportId }: Pick<ExportManifest, "exportId">): Promise<void> {
    const drafts = this.#drafts.values();
    const completeNext = async (): Promise<void> => {
      for (const { file, writer, path } of drafts) {
        file.add(writer.end);
        await file.end();
        await replaceBytes(path, Buffer.from(this.#standIn), Buffer.from(exportId));
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, completeNext));
  }

  /** Makes files of the completed drafts, beside the place they go to. */
  async finish(manifest: ExportManifest): Promise<FinishedFile[]> {
    const { format, snapshotFolder } = this.#options;
    const [extension = ""] = format.extensions;
    const snapshotName = basename(resolve(snapshotFolder));
    const { exportId } = manifest;
    const files: FinishedFile[] = [];
    for (const { content, drafts } of this.#listFiles()) {
      const locales = drafts.flatMap((draft) => draft.locales);
      files.push({
        path: await this.#pack(drafts),
        name: formatFileName(snapshotName, { exportId, content }, extension),
        locales,
        units: locales.reduce(
          (sum, locale) => sum + (manifest.locales[locale]?.rows ?? 0),
          // Of sources: a row for each unit.
          locales.length === 0 ? drafts.reduce((rows, { lastRow }) => rows + lastRow - 1, 0) : 0,
        ),
      });
    }
    return files;
  }

  /** Puts finished files in place, under their names. */
  async place(finished: readonly FinishedFile[]): Promise<WrittenFile[]> {
    const { out } = this.#options;
    const files: WrittenFile[] = [];
    for (const { path: draft, name, locales, units } of finished) {
      const path = join(out, name);
      files.push({ path, locales, units, outcome: OUTCOMES[await placeFile(draft, path)] });
    }
    await realDisk.syncFolder(out);
    return files;
  }

  /** The files that the drafts become, in their order. */
  #listFiles(): readonly { readonly content: string; readonly drafts: readonly Draft[] }[] {
    const files = new Map<string, Draft[]>();
    for (const draft of this.#drafts) {
      const drafts = files.get(draft.fileContent);
      if (drafts === undefined) {
        files.set(draft.fileContent, [draft]);
      } else {
        drafts.push(draft);
      }
    }
    return [...files].map(([content, drafts]) => ({ content, drafts }));
  }

  /** Where the finished file is that these drafts make. */
  async #pack(drafts: readonly Draft[]): Promise<string> {
    const { format } = this.#options;
    const [first] = drafts;
    if (first === undefined || (format.pack === undefined && drafts.length > 1)) {
      throw new RangeError(`${format.name} cannot hold ${drafts.length} tables in a file`);
    }
    if (format.pack === undefined) {
      return first.path;
    }
    const packed = join(this.#folder, `${first.fileContent}.packed`);
    const tables = drafts.map(({ content, path }) => ({ name: content, read: async () => readFile(path) }));
    await replaceFile(packed, await format.pack(tables));
    return packed;
  }

  /** Lets go of the files; what was not put in place is removed. */
  async close(): Promise<void> {
    await Promise.all(this.#drafts.map(async ({ file }) => file.close()));
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The files of the layout, and one of all sources where files have no place for them. */
function listDrafts({ format, layout }: FileOptions, locales: readonly LocaleCode[]): readonly FileToWrite[] {
  const files = layout.listFiles(locales);
  return format.hasSourcesApart === true ? [{ content: SOURCES, locales: [] }, ...files] : files;
}

/** A unit in a file of sources. */
function sourceCells(cells: readonly (TranslationRow | undefined)[]): TranslationRow | undefined {
  const row = cells.find((one) => one !== undefined);
  return row && { ...row, target: row.source };
}

const OUTCOMES = { placed: "written", same: "same", other: "kept" } as const;
