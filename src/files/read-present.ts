import { readFile } from "node:fs/promises";
import { fileError, isMissing } from "./file-error.ts";

/** The bytes of a file; undefined where there is none. Throws ConfigError (no permission …). */
export async function readPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("read", path, error);
  }
}
