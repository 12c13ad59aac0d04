import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import {
  fileError,
  findLife,
  listFolder,
  markThisProcess,
  type Life,
  type ProcessMark,
} from "../files/index.ts";

/** Keeps a second process away. A port: the default is a file, another may live on a server. */
export interface Lock {
  /** Processes that held it and are gone: they were killed, or the machine was restarted. */
  readonly takenOverFrom: readonly number[];
  release(): Promise<void>;
}

export interface FileLockOptions {
  /** Where the lock file is; made where it is missing. */
  readonly folder: string;
  readonly workspaceId: string;
  /** What the lock is taken for, for people: `pull into data/acme`. */
  readonly attempt: string;
}

/** A lock file and the process it names. */
interface Claim {
  readonly name: string;
  readonly mark: ProcessMark;
  readonly life: Life;
}

/**
 * Takes the lock of a workspace in a folder. Whoever wants it first puts down a file of their own, named after
 * their process, and then looks for others: of two who come at once at least one sees the other and withdraws.
 * Every file has a name that never comes back, so that clearing away a dead process's can take nobody
 * else's lock. A pid that another process got since, after a restart for one, is told from its old owner.
 *
 * Throws ConflictError while another process holds it, or one of another machine may.
 */
export async function takeFileLock({ folder, workspaceId, attempt }: FileLockOptions): Promise<Lock> {
  const { pid, host, birth } = markThisProcess();
  const own = `${lockPrefix(workspaceId)}${pid}.${host}.${birth}.${randomUUID()}.lock`;
  const path = join(folder, own);
  await writeEmpty(folder, path);
  const release = async (): Promise<void> => rm(path, { force: true });
  const others = (await listClaims(folder, workspaceId)).filter(({ name }) => name !== own);
  const holder = others.find(({ life }) => life !== "gone");
  if (holder !== undefined) {
    await release();
    throw locked(holder, folder, attempt);
  }
  for (const { name } of others) {
    await rm(join(folder, name), { force: true });
  }
  return { release, takenOverFrom: others.map(({ mark }) => mark.pid) };
}

function locked({ mark, life, name }: Claim, folder: string, attempt: string): ConflictError {
  const file = join(folder, name);
  return new ConflictError({
    code: "workspace-locked",
    message:
      life === "running"
        ? `Cannot ${attempt}: process ${mark.pid} is at work on it.`
        : `Cannot ${attempt}: process ${mark.pid} of the machine ${mark.host} is at work on it, or was; from here that cannot be told.`,
    hint:
      life === "running"
        ? `Wait until it is done, then run the command again. If process ${mark.pid} is not helpferry, remove ${file}.`
        : `Wait until it is done. If it is not running there any more, remove ${file}.`,
  });
}

/** True while a process holds the lock of a workspace in a folder, or one of another machine may. */
export async function isLocked(folder: string, workspaceId: string): Promise<boolean> {
  return (await listClaims(folder, workspaceId)).some(({ life }) => life !== "gone");
}

function lockPrefix(workspaceId: string): string {
  return `${workspaceId.replaceAll(/[^A-Za-z0-9_-]/g, "_")}.`;
}

async function listClaims(folder: string, workspaceId: string): Promise<Claim[]> {
  const prefix = lockPrefix(workspaceId);
  const names = await listFolder(folder);
  return names.flatMap((name) => {
    const [, pid, host, birth] =
      (name.startsWith(prefix)
        ? /^(\d+)\.([A-Za-z0-9-]+)\.([0-9a-f]+)\.[0-9a-f-]+\.lock$/.exec(name.slice(prefix.length))
        : null) ?? [];
    if (pid === undefined || host === undefined || birth === undefined) {
      return [];
    }
    const mark = { pid: Number(pid), host, birth };
    return [{ name, mark, life: findLife(mark) }];
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
