import { inflateRawSync } from "node:zlib";
import { FormatError } from "../../errors.ts";
import { listParts } from "./list-parts.ts";

/** A workbook with a hundred thousand long rows has less. */
const MOST_UNFOLDED_BYTES = 200 * 1024 * 1024;

/**
 * Throws FormatError for an archive that unfolds to more than a workbook has. Every part is unfolded as far
 * as the limit goes: the sizes an archive states of itself are what a hostile one lies about.
 */
export function refuseZipBomb(bytes: Uint8Array, fileName: string, mostBytes = MOST_UNFOLDED_BYTES): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostBytes;
  for (const part of listParts(buffer, fileName)) {
    left -= part.isDeflated ? unfoldedSize(part.data, left) : part.data.length;
    if (left < 0) {
      throw new FormatError({
        code: "unfolds-to-too-much",
        message: `Cannot read ${fileName}: it is ${bytes.length} bytes long and unfolds to more than ${mostBytes}.`,
        hint: "Check where the file comes from. Split it into several where it is right.",
      });
    }
  }
}

function unfoldedSize(data: Buffer, limit: number): number {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    // Broken parts are the reader's to complain about.
    return error instanceof RangeError ? limit + 1 : 0;
  }
}
