import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { LocaleCode } from "../model/index.ts";

const FLUSH_AT_BYTES = 64 * 1024;
/** What a UTF-16 code unit becomes in UTF-8 at most. */
const BYTES_PER_CHAR = 3;

interface LocaleFile {
  readonly file: FileHandle;
  readonly hash: Hash;
  rows: number;
  /** Lines that are yet to be written stand at its start. */
  pending: Buffer;
  pendingBytes: number;
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
      files.set(locale, {
        file,
        hash: createHash("sha256"),
        rows: 0,
        pending: Buffer.allocUnsafe(2 * FLUSH_AT_BYTES),
        pendingBytes: 0,
      });
    }
    return new ExportSpool(files);
  }

  /** Adds a line, its end included, to the file of a locale. Call `drain` now and then. */
  add(locale: LocaleCode, line: string): void {
    const target = this.#files.get(locale);
    if (target !== undefined) {
      target.rows += 1;
      const needed = target.pendingBytes + line.length * BYTES_PER_CHAR;
      if (needed > target.pending.length) {
        target.pending = Buffer.concat([target.pending], 2 * needed);
      }
      target.pendingBytes += target.pending.write(line, target.pendingBytes);
    }
  }

  /** Writes what has gathered, so that memory does not grow. */
  async drain(): Promise<void> {
    for (const target of this.#files.values()) {
      if (target.pendingBytes >= FLUSH_AT_BYTES) {
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
  const bytes = target.pending.subarray(0, target.pendingBytes);
  target.pendingBytes = 0;
  target.hash.update(bytes);
  await target.file.writeFile(bytes);
}
