import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { fileError, isRunning, listFolder } from "../files/index.ts";

/** Keeps a second run away from a workspace. A port: the default is a file, another may live on a server. */
export interface Lock {
  release(): Promise<void>;
}

/** A lock file and the process it names. */
interface Claim {
  readonly name: string;
  readonly pid: number;
}

/**
 * Takes the lock of a workspace. Whoever wants it first puts down a file of their own, named after their
 * process, and then looks for others: of two who come at once at least one sees the other and withdraws.
 * Every file has a name that never comes back, so that clearing away a dead process's can take nobody
 * else's lock.
 *
 * Throws ConflictError while another running process holds it.
 */
export async function takeFileLock(reports: string, workspaceId: string): Promise<Lock> {
  const own = `${lockPrefix(workspaceId)}${process.pid}.${randomUUID()}.lock`;
  const path = join(reports, own);
  await writeEmpty(reports, path);
  const release = async (): Promise<void> => rm(path, { force: true });
  const others = (await listClaims(reports, workspaceId)).filter(({ name }) => name !== own);
  const holder = others.find(({ pid }) => isRunning(pid));
  if (holder !== undefined) {
    await release();
    throw new ConflictError({
      code: "workspace-locked",
      message: `Cannot write to workspace ${workspaceId}: process ${holder.pid} is writing to it.`,
      hint: `Wait until it is done, then run the command again. If process ${holder.pid} is not helpferry, remove ${join(reports, holder.name)}.`,
    });
  }
  for (const { name } of others) {
    await rm(join(reports, name), { force: true });
  }
  return { release };
}

/** True while a running process holds the lock of a workspace. */
export async function isLocked(reports: string, workspaceId: string): Promise<boolean> {
  return (await listClaims(reports, workspaceId)).some(({ pid }) => isRunning(pid));
}

function lockPrefix(workspaceId: string): string {
  return `${workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_")}.`;
}

async function listClaims(reports: string, workspaceId: string): Promise<Claim[]> {
  const prefix = lockPrefix(workspaceId);
  const names = await listFolder(reports);
  return names.flatMap((name) => {
    const pid = name.startsWith(prefix)
      ? /^(\d+)\.[0-9a-f-]+\.lock$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    return pid === undefined ? [] : [{ name, pid: Number(pid) }];
  });
}

async function writeEmpty(folder: string, path: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path, "wx");
    await file.close();
  } catch (error) {
    throw fileError("take the lock", path, error);
  }
}
