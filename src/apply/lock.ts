import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { fileError, isRunning } from "../files/index.ts";

/** Keeps a second run away from a workspace. A port: the default is a file, another may live on a server. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a workspace: a file that names the process. The lock of a process that no longer runs
 * is taken over. Throws ConflictError while another process holds it.
 */
export async function takeFileLock(reports: string, workspaceId: string): Promise<Lock> {
  const path = join(reports, `${workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_")}.lock`);
  while (!(await tryLock(reports, path))) {
    const owner = Number(await readFile(path, "utf8").catch(() => ""));
    if (owner > 0 && isRunning(owner)) {
      throw new ConflictError({
        code: "workspace-locked",
        message: `Cannot write to workspace ${workspaceId}: process ${owner} is writing to it.`,
        hint: `Wait until it is done. If process ${owner} is not helpferry, remove ${path}.`,
      });
    }
    await rm(path, { force: true });
  }
  return { release: async () => rm(path, { force: true }) };
}

/** Links a file that already names this process into place: nobody ever sees a lock without an owner. */
async function tryLock(reports: string, path: string): Promise<boolean> {
  const claim = `${path}.${process.pid}`;
  try {
    await mkdir(reports, { recursive: true });
    await writeFile(claim, `${process.pid}\n`);
    await link(claim, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw fileError("take the lock", path, error);
  } finally {
    await rm(claim, { force: true });
  }
}
