import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { fileError } from "./file-error.ts";
import { isTorn } from "./read-ndjson.ts";

const LINE_FEED = 0x0a;
const TAIL_BYTES = 64 * 1024;

/** Appends to one file, one call after the other: two at a time would take each other's half for a torn line. */
export function createAppender(path: string): (lines: readonly string[]) => Promise<void> {
  let queue = Promise.resolve();
  return async (lines) => {
    const turn = queue.then(async () => appendLines(path, lines));
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Appends lines to a file and waits until they are on disk (fsync). A last line without its end, which a
 * killed process left, was never promised to anybody: it is cut off first. A whole line that only lacks its
 * end is given one. One call at a time per file.
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
      await endLastLine(file);
      await file.appendFile(`${lines.join("\n")}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError("write", path, error);
  }
}

async function endLastLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  if (size === 0 || (await readBytes(file, size - 1, size))[0] === LINE_FEED) {
    return;
  }
  let start = size;
  let tail = Buffer.alloc(0);
  while (start > 0 && !tail.includes(LINE_FEED)) {
    const from = Math.max(0, start - TAIL_BYTES);
    tail = Buffer.concat([await readBytes(file, from, start), tail]);
    start = from;
  }
  const lastLine = tail.lastIndexOf(LINE_FEED) + 1;
  if (isTorn(tail.subarray(lastLine))) {
    await file.truncate(start + lastLine);
  } else {
    await file.appendFile("\n");
  }
}

async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  await file.read(bytes, 0, bytes.length, start);
  return bytes;
}
