import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ConfigError } from "../errors.ts";
import { realDisk, type Disk } from "./disk.ts";
import { fileError, isMissing } from "./file-error.ts";
import { GrowingFile } from "./growing-file.ts";
import { listFolder } from "./list-folder.ts";
import { makeFolder } from "./make-folder.ts";
import { isRunning } from "./process-mark.ts";

/**
 * A file that grows beside the one it is to replace: readers and a killed process see the old content or the
 * new, never a part. End it with `commit` or `discard`. Throws ConfigError (disk full, no permission …).
 */
export class StagedFile {
  readonly #path: string;
  readonly #unfinished: string;
  readonly #disk: Disk;
  /** Undefined once it is finished. */
  #file: GrowingFile | undefined;
  #isCommitted = false;

  private constructor(path: string, unfinished: string, disk: Disk, file: GrowingFile) {
    this.#path = path;
    this.#unfinished = unfinished;
    this.#disk = disk;
    this.#file = file;
  }

  static async open(path: string, disk: Disk = realDisk): Promise<StagedFile> {
    const target = await findTarget(path);
    const unfinished = `${target}.${process.pid}.part`;
    try {
      await makeFolder(disk, dirname(target));
      await removeAbandoned(target, disk);
      const file = new GrowingFile(await disk.open(unfinished, "replace"), target);
      return new StagedFile(target, unfinished, disk, file);
    } catch (error) {
      throw fileError("write", target, error);
    }
  }

  /** Adds text or bytes; where true comes back, `drain` before more is added, so that memory does not grow. */
  add(piece: string | Uint8Array): boolean {
    this.#growing.add(piece);
    return this.#growing.isDue;
  }

  /** Writes what has gathered. */
  async drain(): Promise<void> {
    await this.#growing.drain();
  }

  /** Puts the new content on disk (fsync), in whole: nothing can be added any more, and nothing is held. */
  async finish(): Promise<void> {
    await this.#growing.end();
    await this.#growing.sync();
    await this.#growing.close();
    this.#file = undefined;
  }

  /** Puts the new content in place of the old in one step. */
  async commit(): Promise<void> {
    if (this.#file !== undefined) {
      await this.finish();
    }
    try {
      await this.#disk.rename(this.#unfinished, this.#path);
      this.#isCommitted = true;
      await this.#disk.syncFolder(dirname(this.#path));
    } catch (error) {
      throw fileError("write", this.#path, error);
    }
  }

  /** Leaves the old file as it is and no part of the new one behind; nothing is to be done after `commit`. */
  async discard(): Promise<void> {
    if (!this.#isCommitted) {
      await this.#file?.close().catch(() => undefined);
      await this.#disk.remove(this.#unfinished).catch(() => undefined);
    }
  }

  get #growing(): GrowingFile {
    if (this.#file === undefined) {
      throw new RangeError(`The new content of ${this.#path} is finished.`);
    }
    return this.#file;
  }
}

/** Removes what killed processes left beside a file that they were to replace. */
async function removeAbandoned(target: string, disk: Disk): Promise<void> {
  const start = `${basename(target)}.`;
  for (const name of await listFolder(dirname(target))) {
    const pid = name.startsWith(start) ? /^(\d+)\.part$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) {
      await disk.remove(join(dirname(target), name));
    }
  }
}

/** What a path stands for: a link is followed; a folder or a device is nothing to replace. */
async function findTarget(path: string): Promise<string> {
  try {
    if ((await stat(path)).isFile()) {
      return await realpath(path);
    }
  } catch (error) {
    if (isMissing(error)) {
      return path;
    }
    throw fileError("write", path, error);
  }
  throw new ConfigError({
    code: "not-a-file",
    message: `Cannot write ${path}: found a folder or a device, wanted a file.`,
    hint: "Name a file; it is made where it is missing.",
  });
}
