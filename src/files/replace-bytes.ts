import { open, type FileHandle } from "node:fs/promises";
import { fileError } from "./file-error.ts";

const BLOCK_BYTES = 256 * 1024;

/**
 * Puts bytes in place of as many others, wherever these stand in a file, and the file on disk (fsync). The
 * file is changed where it stands: it must be one that nobody else reads yet. Throws ConfigError.
 */
export async function replaceBytes(path: string, bytes: Buffer, others: Buffer): Promise<void> {
  try {
    await replaceInPlace(path, bytes, others);
  } catch (error) {
    throw fileError("write", path, error);
  }
}

async function replaceInPlace(path: string, bytes: Buffer, others: Buffer): Promise<void> {
  if (bytes.length !== others.length || bytes.length === 0) {
    throw new RangeError(`cannot put ${others.length} bytes in place of ${bytes.length}`);
  }
  const file = await open(path, "r+");
  try {
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    // What may be the beginning of the bytes stands at the end of one block and is read again with the next.
    const overlap = bytes.length - 1;
    for (let offset = 0; ;) {
      const { bytesRead } = await file.read(block, 0, block.length, offset);
      if (bytesRead <= overlap) {
        break;
      }
      const found = block.subarray(0, bytesRead);
      if (replaceAll(found, bytes, others)) {
        await writeAt(file, found, offset);
      }
      offset += bytesRead - overlap;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** True where something was replaced. */
function replaceAll(block: Buffer, bytes: Buffer, others: Buffer): boolean {
  const first = block.indexOf(bytes);
  for (let at = first; at >= 0; at = block.indexOf(bytes, at + bytes.length)) {
    block.set(others, at);
  }
  return first >= 0;
}

async function writeAt(file: FileHandle, block: Buffer, offset: number): Promise<void> {
  for (let written = 0; written < block.length;) {
    const rest = block.subarray(written);
    written += (await file.write(rest, 0, rest.length, offset + written)).bytesWritten;
  }
}
