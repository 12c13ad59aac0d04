import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ConfigError } from "../errors.ts";
import { fileError, isMissing } from "./file-error.ts";

/** Bytes, or text in one piece or in pieces as they are made. */
export type Chunks = Uint8Array | string | Iterable<string> | AsyncIterable<string>;

const FLUSH_AT_CHARS = 256 * 1024;

/**
 * Writes a file in one step: readers and a killed process see the old content or the new, never a part.
 * The new content is on disk (fsync) before the old is replaced.
 *
 * Throws ConfigError (disk full, no permission …); the old file is then untouched and no part is left behind.
 */
export async function replaceFile(path: string, chunks: Chunks): Promise<void> {
  await replaceTarget(await findTarget(path), chunks);
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

async function replaceTarget(path: string, chunks: Chunks): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, "w");
    try {
      let pending = "";
      for await (const chunk of textPieces(chunks)) {
        pending += chunk;
        if (pending.length >= FLUSH_AT_CHARS) {
          await file.writeFile(pending);
          pending = "";
        }
      }
      await file.writeFile(chunks instanceof Uint8Array ? chunks : pending);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw fileError("write", path, error);
  }
}

function textPieces(chunks: Chunks): Iterable<string> | AsyncIterable<string> {
  if (typeof chunks === "string") {
    return [chunks];
  }
  return chunks instanceof Uint8Array ? [] : chunks;
}

/** Makes a rename or a new file in a folder durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
