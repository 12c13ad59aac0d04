import { realDisk } from "./disk.ts";
import { fileError } from "./file-error.ts";
import { hashFile } from "./hash-file.ts";

/**
 * Moves a finished file of the same file system to its place in one step, unless there is a file already.
 * Resolves to `placed`, `same` where that one has the same bytes, `other` where it does not: then nothing is
 * touched. It survives a power cut once its folder is synced. Throws ConfigError (no permission …).
 */
export async function placeFile(finished: string, path: string): Promise<"placed" | "same" | "other"> {
  const present = await hashFile(path);
  if (present !== undefined) {
    return present === (await hashFile(finished)) ? "same" : "other";
  }
  try {
    await realDisk.rename(finished, path);
    return "placed";
  } catch (error) {
    throw fileError("write", path, error);
  }
}
