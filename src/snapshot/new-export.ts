import { createHash, type Hash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileError, GrowingFile, makeWorkFolder, realDisk, replaceFile } from "../files/index.ts";
import type { LocaleCode } from "../model/index.ts";
import type { ExportManifest, ExportRow } from "./export-schema.ts";
import {
  folderOf,
  identifyExport,
  readLines,
  readManifest,
  verifyExport,
  type ExportChoices,
} from "./exports.ts";
import { HandOutCursor } from "./hand-out-cursor.ts";
import { RowSerializer } from "./row-serializer.ts";
import type { UnitMemory } from "./unit-memory.ts";

/** A unit as it is handed out: a row for each locale, undefined where it is not handed out in it. */
export type UnitRows = readonly (ExportRow | undefined)[];

interface LocaleLines {
  readonly locale: LocaleCode;
  readonly file: GrowingFile;
  readonly hash: Hash;
  rows: number;
}

/**
 * An export in the making: one file per locale, written side by side, so that the content is read once for
 * all locales. The same content and choices give the same id and the same bytes.
 *
 * Made of units in snapshot order: `add`, `drain`, then `end`, `keep`, and `close` in any case. Until it is
 * kept, nothing of it counts. Throws ConfigError (disk full, no permission …).
 */
export class NewExport {
  readonly #snapshot: string;
  readonly #choices: ExportChoices;
  readonly #folder: string;
  readonly #lines: readonly LocaleLines[];
  readonly #serializer = new RowSerializer();

  private constructor(
    snapshot: string,
    choices: ExportChoices,
    unfinished: { readonly folder: string; readonly lines: readonly LocaleLines[] },
  ) {
    this.#snapshot = snapshot;
    this.#choices = choices;
    this.#folder = unfinished.folder;
    this.#lines = unfinished.lines;
  }

  static async open(
    snapshot: string,
    choices: ExportChoices,
    locales: readonly LocaleCode[],
  ): Promise<NewExport> {
    const folder = await makeWorkFolder(join(snapshot, "exports"), ".part");
    const lines: LocaleLines[] = [];
    const opened = new NewExport(snapshot, choices, { folder, lines });
    try {
      for (const locale of locales) {
        const hash = createHash("sha256");
        const file = await GrowingFile.create(join(folder, `${locale}.ndjson`), (block) => {
          hash.update(block);
        });
        lines.push({ locale, file, hash, rows: 0 });
      }
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** Adds a unit: a row for each of the locales it was opened with. */
  add(rows: UnitRows): void {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      const lines = this.#lines[index];
      if (row !== undefined && lines !== undefined) {
        lines.rows += 1;
        lines.file.add(this.#serializer.serialize(row));
      }
    }
  }

  /** True where much has gathered: `drain` is to be called then. */
  get isDue(): boolean {
    return this.#lines.some(({ file }) => file.isDue);
  }

  /** Writes what has gathered, so that memory does not grow. */
  async drain(): Promise<void> {
    for (const { file } of this.#lines) {
      if (file.isDue) {
        await file.drain();
      }
    }
  }

  /** No more units come: what it is called is known. */
  async end(): Promise<ExportManifest> {
    await Promise.all(this.#lines.map(async ({ file }) => file.end()));
    const locales = Object.fromEntries(
      this.#lines.map(({ locale, rows, hash }) => [locale, { rows, sha256: hash.digest("hex") }]),
    );
    const exportId = identifyExport({ ...this.#choices, locales });
    return { kind: "helpferry-export", formatVersion: 1, exportId, ...this.#choices, locales };
  }

  /** Reads what was added for a locale, many rows at a time; after `end`. */
  readRows(locale: LocaleCode): AsyncGenerator<readonly ExportRow[]> {
    return readLines(this.#pathOf(locale));
  }

  /** Opens what was added for a locale for reading it beside other locales; after `end`. */
  openCursor<Facts>(
    { locales }: ExportManifest,
    { locale, memory }: { readonly locale: LocaleCode; readonly memory: UnitMemory<Facts> },
  ): HandOutCursor<Facts> {
    return new HandOutCursor(this.#pathOf(locale), locales[locale]?.sha256 ?? "", memory);
  }

  #pathOf(locale: LocaleCode): string {
    return join(this.#folder, `${locale}.ndjson`);
  }

  /**
   * Puts it in place in one step. Resolves to false where it is there already, which is verified and left as
   * it is. Throws ConflictError where the one that is there was changed.
   */
  async keep(manifest: ExportManifest): Promise<boolean> {
    const { exportId } = manifest;
    if ((await readManifest(this.#snapshot, exportId)) !== undefined) {
      await verifyExport(this.#snapshot, manifest);
      return false;
    }
    await Promise.all(this.#lines.map(async ({ file }) => file.sync()));
    await replaceFile(join(this.#folder, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
    const folder = folderOf(this.#snapshot, exportId);
    try {
      await realDisk.rename(this.#folder, folder);
      await realDisk.syncFolder(join(this.#snapshot, "exports"));
    } catch (error) {
      throw fileError("write", folder, error);
    }
    return true;
  }

  /** Lets go of its files; what was not kept is removed. */
  async close(): Promise<void> {
    await Promise.all(this.#lines.map(async ({ file }) => file.close()));
    await rm(this.#folder, { recursive: true, force: true });
  }
}
