import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { fileError, isMissing } from "./file-error.ts";

const BLOCK_BYTES = 64 * 1024;

/**
 * SHA-256 of a file's bytes in hexadecimal digits; undefined where there is no file.
 * Throws ConfigError (no permission …).
 */
export async function hashFile(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, "r");
    try {
      const hash = createHash("sha256");
      const block = Buffer.allocUnsafe(BLOCK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(block, 0, block.length, null);
        if (bytesRead === 0) {
          return hash.digest("hex");
        }
        hash.update(block.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("read", path, error);
  }
}
