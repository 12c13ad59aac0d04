import type { DiskFile } from "./disk.ts";
import { isTorn } from "./read-ndjson.ts";

const LINE_FEED = 0x0a;
const TAIL_BYTES = 64 * 1024;

/**
 * Brings a file of lines to the end of a line, so that the next can be added. A last line without its end,
 * which a killed process left, was never promised to anybody: it is cut off. A whole line that only lacks
 * its end is given one.
 */
export async function endLastLine(file: DiskFile): Promise<void> {
  const size = await file.size();
  if (size === 0 || (await file.read(size - 1, size))[0] === LINE_FEED) {
    return;
  }
  let start = size;
  let tail = Buffer.alloc(0);
  while (start > 0 && !tail.includes(LINE_FEED)) {
    const from = Math.max(0, start - TAIL_BYTES);
    tail = Buffer.concat([await file.read(from, start), tail]);
    start = from;
  }
  const lastLine = tail.lastIndexOf(LINE_FEED) + 1;
  if (isTorn(tail.subarray(lastLine))) {
    await file.truncate(start + lastLine);
  } else {
    await file.write("\n");
  }
}
