import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { fileError } from "./file-error.ts";

const LINE_FEED = 0x0a;
const TAIL_BYTES = 64 * 1024;

/**
 * Appends lines to a file and waits until they are on disk (fsync). A last line without its end, which a
 * killed process left, was never promised to anybody: it is cut off first.
 * Throws ConfigError (disk full, no permission …).
 */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) {
    return;
  }
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "a+");
    try {
      await cutTornTail(file);
      await file.appendFile(`${lines.join("\n")}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError("write", path, error);
  }
}

async function cutTornTail(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  let end = size;
  while (end > 0) {
    const start = Math.max(0, end - TAIL_BYTES);
    const tail = Buffer.alloc(end - start);
    await file.read(tail, 0, tail.length, start);
    const lastLineFeed = tail.lastIndexOf(LINE_FEED);
    if (lastLineFeed >= 0) {
      end = start + lastLineFeed + 1;
      break;
    }
    end = start;
  }
  if (end < size) {
    await file.truncate(end);
  }
}
