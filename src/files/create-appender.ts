import { dirname } from "node:path";
import { realDisk, type Disk, type DiskFile } from "./disk.ts";
import { endLastLine } from "./end-last-line.ts";
import { fileError } from "./file-error.ts";
import { makeFolder } from "./make-folder.ts";

/** Appends lines to one file, in the order they come. */
export interface Appender {
  /**
   * Resolves when the lines are on disk, and survive a power cut. Rejects with ConfigError (disk full, no
   * permission …); every later append then rejects alike, so that nothing stands behind a gap.
   */
  append(lines: readonly string[]): Promise<void>;
  /** Waits for what is being written and lets go of the file; the next append opens it again. */
  close(): Promise<void>;
}

interface Waiter {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens the file at the first append and keeps it open. What comes while a sync is under way is written and
 * synced in one go when that is done (group commit), so that a disk that takes its time to sync slows
 * each caller down, and not all of them together.
 *
 * One appender per file at a time: two would take each other's half for a torn line.
 */
export function createAppender(path: string, disk: Disk = realDisk): Appender {
  let waiting: Waiter[] = [];
  let isWriting = false;
  let written = Promise.resolve();
  let file: DiskFile | undefined;
  let failure: { readonly error: unknown } | undefined;

  async function writeWaiting(): Promise<void> {
    let batch: readonly Waiter[] = [];
    try {
      while (waiting.length > 0) {
        const isOpened = file === undefined;
        file ??= await openAtEnd(path, disk);
        // Whoever appends in the same moment belongs together.
        await Promise.resolve();
        batch = waiting;
        waiting = [];
        await file.write(batch.map(({ text }) => text).join(""));
        await file.sync();
        if (isOpened) {
          await disk.syncFolder(dirname(path));
        }
        for (const { resolve } of batch) {
          resolve();
        }
      }
    } catch (error) {
      // What a failed sync left on disk is not known: this file is not written to any more.
      failure = { error: fileError("write", path, error) };
      for (const { reject } of [...batch, ...waiting]) {
        reject(failure.error);
      }
      waiting = [];
    } finally {
      isWriting = false;
    }
  }

  return {
    append: async (lines) => {
      if (failure !== undefined) {
        throw failure.error;
      }
      if (lines.length === 0) {
        return;
      }
      const done = new Promise<void>((resolve, reject) => {
        waiting.push({ text: `${lines.join("\n")}\n`, resolve, reject });
      });
      if (!isWriting) {
        isWriting = true;
        written = writeWaiting();
      }
      await done;
    },
    close: async () => {
      await written;
      const open = file;
      file = undefined;
      await open?.close();
    },
  };
}

async function openAtEnd(path: string, disk: Disk): Promise<DiskFile> {
  await makeFolder(disk, dirname(path));
  const file = await disk.open(path, "append");
  try {
    await endLastLine(file);
  } catch (error) {
    await file.close();
    throw error;
  }
  return file;
}
