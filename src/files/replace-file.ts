import { realDisk, type Disk } from "./disk.ts";
import { StagedFile } from "./staged-file.ts";

/** Bytes, or text in one piece or in pieces as they are made. */
export type Chunks = Uint8Array | string | Iterable<string> | AsyncIterable<string>;

/**
 * Writes a file in one step: readers and a killed process see the old content or the new, never a part.
 * The new content is on disk (fsync) before the old is replaced.
 *
 * Throws ConfigError (disk full, no permission …); the old file is then untouched and no part is left behind.
 */
export async function replaceFile(path: string, chunks: Chunks, disk: Disk = realDisk): Promise<void> {
  const file = await StagedFile.open(path, disk);
  try {
    if (typeof chunks === "string" || chunks instanceof Uint8Array) {
      file.add(chunks);
    } else {
      await addAll(file, chunks);
    }
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function addAll(file: StagedFile, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  if (Symbol.asyncIterator in pieces) {
    for await (const piece of pieces) {
      if (file.add(piece)) {
        await file.drain();
      }
    }
    return;
  }
  // Without a promise for each piece, of which there may be many.
  for (const piece of pieces) {
    if (file.add(piece)) {
      await file.drain();
    }
  }
}
