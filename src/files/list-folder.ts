import { readdir } from "node:fs/promises";
import { fileError, isMissing } from "./file-error.ts";

/** The names in a folder, in no promised order; a missing folder has none. Throws ConfigError (no permission …). */
export async function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw fileError("read", path, error);
  });
}
