import { lstat, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../../errors.ts";
import { fileError, isMissing, listFolder, makeWorkFolder, readJsonFile } from "../../files/index.ts";
import { isPagePath } from "../../preview/index.ts";

/** The file by which a folder is known as a preview. */
export const MARK_FILE = "preview.json";

/** `preview.json`. */
const markSchema = z.object({
  kind: z.literal("helpferry-preview"),
  formatVersion: z.literal(1),
  locales: z.array(z.string()),
  /** How many files the preview has, this one aside. */
  files: z.number(),
});
export type PreviewMark = Readonly<z.infer<typeof markSchema>>;

/** A folder that fills beside the one it is to become. */
export interface StagedFolder {
  /** Where the pages go. */
  readonly pages: string;
  /** For what is gone in the end. */
  readonly scratch: string;
  /** Puts the pages in place of what was there. */
  commit(): Promise<void>;
  /** Leaves no part behind; to be called in the end, whatever happened. */
  remove(): Promise<void>;
}

/**
 * Prepares a folder for a preview. One that is there already is replaced in the end, but only where it is empty, or a
 * preview that holds nothing else. Throws ConfigError for a folder with other files.
 */
export async function stagePreview(out: string): Promise<StagedFolder> {
  const target = await findTarget(out);
  await refuseOthers(target);
  const work = await makeWorkFolder(dirname(target), `.${basename(target)}`);
  const pages = join(work, "pages");
  return {
    pages,
    scratch: work,
    commit: async () => {
      await refuseOthers(target);
      try {
        // Both are one step each: in between there is no preview, but never half a one.
        await rename(target, join(work, "before")).catch(passOverMissing);
        await rename(pages, target);
      } catch (error) {
        throw fileError("write", target, error);
      }
    },
    remove: async () => rm(work, { recursive: true, force: true }),
  };
}

/** The folder itself where a link leads to one. */
async function findTarget(out: string): Promise<string> {
  try {
    return await realpath(out);
  } catch (error) {
    if (isMissing(error)) {
      return out;
    }
    throw fileError("write", out, error);
  }
}

function passOverMissing(error: unknown): void {
  if (!isMissing(error)) {
    throw error;
  }
}

async function refuseOthers(folder: string): Promise<void> {
  const found = await lstat(folder).catch(passOverMissing);
  if (found === undefined) {
    return;
  }
  if (!found.isDirectory()) {
    throw new ConfigError({
      code: "not-a-folder",
      message: `Cannot write the preview to ${folder}: found a file, wanted a folder.`,
      hint: "Name another folder with --out; it is made where it is missing.",
    });
  }
  const names = await listFolder(folder);
  if (names.length === 0) {
    return;
  }
  const mark = markSchema.safeParse(await readMark(folder));
  const foreign = mark.success ? await findForeign(folder, mark.data) : names[0];
  if (foreign !== undefined) {
    throw new ConfigError({
      code: "folder-in-use",
      message: `Cannot write the preview to ${folder}: found ${foreign}, which is not of a preview, and nothing of other people's is ever deleted.`,
      hint: "Name another folder with --out, or move what is in this one.",
    });
  }
}

async function readMark(folder: string): Promise<unknown> {
  // What is no JSON is none of ours.
  return readJsonFile(join(folder, MARK_FILE)).catch(() => undefined);
}

/** What somebody else put into a preview; undefined where nobody did. */
async function findForeign(folder: string, { locales, files }: PreviewMark): Promise<string | undefined> {
  const known = new Set(locales);
  let count = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) {
      continue;
    }
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (path === MARK_FILE) {
      continue;
    }
    count += 1;
    const [locale = "", ...rest] = path.split("/");
    const isOwn = path === "index.html" || (known.has(locale) && isPagePath(rest.join("/")));
    if (!entry.isFile() || !isOwn) {
      return path;
    }
  }
  return count > files ? `${count} files where ${files} were written` : undefined;
}
