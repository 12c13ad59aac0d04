import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { fileError, isMissing, isRunning } from "../files/index.ts";

/** Keeps a second run away from a workspace. A port: the default is a file, another may live on a server. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a workspace: a file that names the process. The lock of a process that no longer runs
 * is taken over. Throws ConflictError while another process holds it.
 */
export async function takeFileLock(reports: string, workspaceId: string): Promise<Lock> {
  const path = lockPath(reports, workspaceId);
  while (!(await tryLock(reports, path))) {
    const owner = await readOwner(path);
    if (owner !== undefined && isRunning(owner)) {
      throw new ConflictError({
        code: "workspace-locked",
        message: `Cannot write to workspace ${workspaceId}: process ${owner} is writing to it.`,
        hint: `Wait until it is done. If process ${owner} is not helpferry, remove ${path}.`,
      });
    }
    await clearDeadLock(path, owner);
  }
  return { release: async () => rm(path, { force: true }) };
}

/** True while a running process holds the lock of a workspace. */
export async function isLocked(reports: string, workspaceId: string): Promise<boolean> {
  const owner = await readOwner(lockPath(reports, workspaceId));
  return owner !== undefined && isRunning(owner);
}

function lockPath(reports: string, workspaceId: string): string {
  return join(reports, `${workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_")}.lock`);
}

async function readOwner(path: string): Promise<number | undefined> {
  const owner = Number(await readFile(path, "utf8").catch(() => ""));
  return Number.isInteger(owner) && owner > 0 ? owner : undefined;
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
    if (error instanceof Error && "code" in error && error.code === "EEXIST" && "dest" in error) {
      return false;
    }
    throw fileError("take the lock", path, error);
  } finally {
    await rm(claim, { force: true }).catch(() => undefined);
  }
}

/**
 * Takes a dead owner's lock away: by renaming it, which one process alone can do, and only if it still is
 * the one that was judged. Without that, the slower of two would remove the lock the faster has just taken.
 */
async function clearDeadLock(path: string, owner: number | undefined): Promise<void> {
  const aside = `${path}.${process.pid}.dead`;
  try {
    await rename(path, aside);
    if ((await readOwner(aside)) !== owner) {
      await link(aside, path);
    }
  } catch (error) {
    if (!isMissing(error)) {
      throw fileError("take the lock", path, error);
    }
  } finally {
    await rm(aside, { force: true });
  }
}
