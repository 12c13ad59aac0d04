import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ConfigError } from "../errors.ts";
import { realDisk, type Disk } from "./disk.ts";
import { fileError, isMissing } from "./file-error.ts";
import { makeFolder } from "./make-folder.ts";

/** Bytes, or text in one piece or in pieces as they are made. */
export type Chunks = Uint8Array | string | Iterable<string> | AsyncIterable<string>;

const FLUSH_AT_CHARS = 256 * 1024;

/**
 * Writes a file in one step: readers and a killed process see the old content or the new, never a part.
 * The new content is on disk (fsync) before the old is replaced.
 *
 * Throws ConfigError (disk full, no permission …); the old file is then untouched and no part is left behind.
 */
export async function replaceFile(path: string, chunks: Chunks, disk: Disk = realDisk): Promise<void> {
  await replaceTarget(await findTarget(path), chunks, disk);
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

async function replaceTarget(path: string, chunks: Chunks, disk: Disk): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await makeFolder(disk, dirname(path));
    const file = await disk.open(unfinished, "replace");
    try {
      let pending = "";
      for await (const chunk of textPieces(chunks)) {
        pending += chunk;
        if (pending.length >= FLUSH_AT_CHARS) {
          await file.write(pending);
          pending = "";
        }
      }
      await file.write(chunks instanceof Uint8Array ? chunks : pending);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(unfinished, path);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw fileError("write", path, error);
  }
}

function textPieces(chunks: Chunks): Iterable<string> | AsyncIterable<string> {
  if (typeof chunks === "string") {
    return [chunks];
  }
  return chunks instanceof Uint8Array ? [] : chunks;
}
