import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { realDisk } from "./disk.ts";
import { fileError } from "./file-error.ts";
import { isRunning } from "./process-mark.ts";
import { listFolder } from "./list-folder.ts";
import { makeFolder } from "./make-folder.ts";

/**
 * Makes a folder `<name>-<pid>-…` for what is not finished, inside the one it is for; other processes have
 * theirs beside it. Whoever makes it removes it; those that killed processes left are removed here.
 * Throws ConfigError (disk full, no permission …).
 */
export async function makeWorkFolder(parent: string, name: string): Promise<string> {
  try {
    await makeFolder(realDisk, parent);
    for (const present of await listFolder(parent)) {
      const [, owner, pid] = /^(.+)-(\d+)-[^-]+$/.exec(present) ?? [];
      if (owner === name && !isRunning(Number(pid))) {
        await rm(join(parent, present), { recursive: true, force: true });
      }
    }
    return await mkdtemp(join(parent, `${name}-${process.pid}-`));
  } catch (error) {
    throw fileError("write", parent, error);
  }
}
