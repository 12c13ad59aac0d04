import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { UsageError } from "../errors.ts";
import { fileError } from "../files/index.ts";

/** More posts than any blog has. */
const MOST_FILES = 20_000;

/** A file to read, and what to call it. */
export interface ListedFile {
  readonly path: string;
  /** The file's name; of a file in a folder its path from there: `search/index.md`. */
  readonly name: string;
}

/**
 * The file at a path, or the Markdown files in the folder there and in those below, in the order of their
 * names. Hidden folders, `node_modules` and links to elsewhere are passed over.
 *
 * Throws UsageError for a folder without Markdown or with too much of it, ConfigError for the disk.
 */
export async function listFiles(path: string): Promise<ListedFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return [{ path, name: basename(path) }];
    }
  } catch (error) {
    throw fileError("read", path, error);
  }
  const files: ListedFile[] = [];
  await listFolder(path, "", files);
  if (files.length === 0) {
    throw new UsageError({
      code: "folder-without-news",
      message: `The folder ${path} holds no Markdown files (.md); of a folder only these are read.`,
      hint: "Name files of another kind one by one.",
    });
  }
  return files;
}

async function listFolder(root: string, below: string, files: ListedFile[]): Promise<void> {
  const folder = join(root, below);
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError("read", folder, error);
  });
  for (const entry of found.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
      await listFolder(root, name, files);
    } else if (entry.isFile() && /\.(md|markdown)$/i.test(entry.name)) {
      files.push({ path: join(root, name), name });
    }
    if (files.length > MOST_FILES) {
      throw new UsageError({
        code: "folder-too-large",
        message: `The folder ${root} holds more than ${MOST_FILES} Markdown files.`,
        hint: "Ingest its folders one by one.",
      });
    }
  }
}
