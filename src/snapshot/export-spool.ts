import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { LocaleCode } from "../model/index.ts";

const FLUSH_AT_CHARS = 64 * 1024;

interface LocaleFile {
  readonly file: FileHandle;
  readonly hash: Hash;
  rows: number;
  pending: string;
}

/** Writes one file per locale side by side, so that the content is read once for all locales. */
export class ExportSpool {
  readonly #files: ReadonlyMap<LocaleCode, LocaleFile>;

  private constructor(files: ReadonlyMap<LocaleCode, LocaleFile>) {
    this.#files = files;
  }

  static async open(folder: string, locales: readonly LocaleCode[]): Promise<ExportSpool> {
    const files = new Map<LocaleCode, LocaleFile>();
    for (const locale of locales) {
      const file = await open(join(folder, `${locale}.ndjson`), "wx");
      files.set(locale, { file, hash: createHash("sha256"), rows: 0, pending: "" });
    }
    return new ExportSpool(files);
  }

  /** Adds a line, its end included, to the file of a locale. Call `drain` now and then. */
  add(locale: LocaleCode, line: string): void {
    const target = this.#files.get(locale);
    if (target !== undefined) {
      target.rows += 1;
      target.pending += line;
    }
  }

  /** Writes what has gathered, so that memory does not grow. */
  async drain(): Promise<void> {
    for (const target of this.#files.values()) {
      if (target.pending.length >= FLUSH_AT_CHARS) {
        await flush(target);
      }
    }
  }

  /** Puts everything on disk. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#files.values()].map(async (target) => {
        await flush(target);
        await target.file.sync();
        await target.file.close();
      }),
    );
  }

  /** Rows and hash per locale, in the order of the locales; after `close`. */
  summary(): Record<LocaleCode, { rows: number; sha256: string }> {
    return Object.fromEntries(
      [...this.#files].map(([locale, { rows, hash }]) => [
        locale,
        { rows, sha256: hash.copy().digest("hex") },
      ]),
    );
  }
}

async function flush(target: LocaleFile): Promise<void> {
  const bytes = Buffer.from(target.pending);
  target.pending = "";
  target.hash.update(bytes);
  await target.file.writeFile(bytes);
}
