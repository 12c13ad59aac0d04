import { open } from "node:fs/promises";
import { FormatError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import { formatOfContent, type FileTraces } from "../../formats/index.ts";

/** Of a longer text, its start shows all but its encoding. */
const START_BYTES = 64 * 1024;

/** What a file shows of the program that saved it; null for one that shows nothing. Throws ConfigError. */
export async function findFileTraces(path: string): Promise<FileTraces | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
      const start = buffer.subarray(0, bytesRead);
      const { size } = await file.stat();
      const format = formatOfContent(path, start);
      const isWhole = size <= START_BYTES;
      return (await format?.findTraces?.({ start, isWhole, readAll: () => file.readFile() })) ?? null;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof FormatError) {
      return null;
    }
    throw fileError("read", path, error);
  }
}
