import { open, type FileHandle } from "node:fs/promises";
import { fileError } from "./file-error.ts";

/** A line to write, without its end, and what it is found by. */
export interface KeyedLine {
  readonly key: string;
  readonly text: string;
}

/** Where a line stands in its file, in bytes; without its end. */
export type LinePlace = readonly [offset: number, length: number];

const BLOCK_BYTES = 256 * 1024;
/** Most bytes that one UTF-16 unit of a text takes in UTF-8. */
const BYTES_PER_UNIT = 3;

/**
 * Writes lines to a file as they come; resolves to where each stands, the last one of a key. Unlike
 * `replaceFile` it waits for no disk: it is for what nobody needs any more once the program has ended.
 * Throws ConfigError (disk full …).
 */
export async function spoolLines(
  path: string,
  lines: AsyncIterable<KeyedLine>,
): Promise<ReadonlyMap<string, LinePlace>> {
  try {
    const file = await open(path, "w");
    try {
      return await writeInBlocks(file, lines);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError("write", path, error);
  }
}

async function writeInBlocks(
  file: FileHandle,
  lines: AsyncIterable<KeyedLine>,
): Promise<ReadonlyMap<string, LinePlace>> {
  const places = new Map<string, LinePlace>();
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  let written = 0;
  const flush = async (): Promise<void> => {
    await file.writeFile(block.subarray(0, filled));
    written += filled;
    filled = 0;
  };
  for await (const { key, text } of lines) {
    const most = text.length * BYTES_PER_UNIT + 1;
    if (most > block.length - filled) {
      await flush();
      block = most > block.length ? Buffer.allocUnsafe(most) : block;
    }
    const length = block.write(text, filled);
    block.write("\n", filled + length);
    places.set(key, [written + filled, length]);
    filled += length + 1;
  }
  await flush();
  return places;
}
