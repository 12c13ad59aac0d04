import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileError, isMissing } from "./file-error.ts";

/**
 * Copies the files of a folder and of the folders in it. A folder that is missing has none; links are left
 * out. `isMeant` is asked with the name of each file and folder.
 * Throws ConfigError (disk full, no permission …).
 */
export async function copyFolder(
  from: string,
  to: string,
  isMeant: (name: string) => boolean = () => true,
): Promise<void> {
  try {
    const entries = await readdir(from, { withFileTypes: true });
    await mkdir(to, { recursive: true });
    for (const entry of entries.filter(({ name }) => isMeant(name))) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) {
        await copyFolder(source, target, isMeant);
      } else if (entry.isFile()) {
        await copyFile(source, target);
      }
    }
  } catch (error) {
    if (!isMissing(error)) {
      throw fileError("copy", from, error);
    }
  }
}
