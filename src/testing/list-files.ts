import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Every file under a folder, by its path in it; a missing folder has none. */
export async function listFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(
      paths.toSorted().map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const),
    ),
  );
}
