import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { markThisProcess, type ProcessMark } from "../files/index.ts";
import { isLocked, takeFileLock, type Lock } from "./lock.ts";

/** No process has it: Linux ends at 4,194,304. */
const DEAD_PID = 4_194_305;

async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "helpferry-lock-"));
}

async function take(folder: string, workspaceId: string): Promise<Lock> {
  return takeFileLock({ folder, workspaceId, attempt: `write to workspace ${workspaceId}` });
}

/** Puts the lock file of another process into a folder. */
async function lockBy(folder: string, given: Partial<ProcessMark>): Promise<string> {
  const { pid, host, birth } = { ...markThisProcess(), ...given };
  const path = join(folder, `ws_1.${pid}.${host}.${birth}.0a1b-2c.lock`);
  await writeFile(path, "");
  return path;
}

describe("takeFileLock()", () => {
  it("lets one in and refuses the other until it is released", async () => {
    const reports = await aFolder();
    const lock = await take(reports, "ws_1");
    await expect(take(reports, "ws_1")).rejects.toMatchObject({
      code: "workspace-locked",
      message: expect.stringContaining(String(process.pid)),
    });
    expect(await isLocked(reports, "ws_1")).toBe(true);
    await lock.release();
    expect(await isLocked(reports, "ws_1")).toBe(false);
    await (await take(reports, "ws_1")).release();
    expect(await readdir(reports)).toEqual([]);
  });

  it("locks each workspace for itself, whatever its id", async () => {
    const reports = await aFolder();
    const locks = [await take(reports, "../a"), await take(reports, "b")];
    expect(await readdir(reports)).toHaveLength(2);
    await Promise.all(locks.map(async (lock) => lock.release()));
  });

  it("takes over from a process that no longer runs, and clears its file away", async () => {
    const reports = await aFolder();
    await lockBy(reports, { pid: DEAD_PID, birth: "0" });
    expect(await isLocked(reports, "ws_1")).toBe(false);
    const lock = await take(reports, "ws_1");
    expect(lock.takenOverFrom).toEqual([DEAD_PID]);
    expect(await readdir(reports)).toEqual([expect.stringContaining(`ws_1.${process.pid}.`)]);
    await lock.release();
    expect(await readdir(reports)).toEqual([]);
  });

  it.runIf(process.platform === "linux")(
    "takes over from a process whose pid runs again, as another, after a restart",
    async () => {
      const reports = await aFolder();
      await lockBy(reports, { birth: "0a1b2c3d4e5f" });
      const lock = await take(reports, "ws_1");
      expect(lock.takenOverFrom).toEqual([process.pid]);
      await lock.release();
    },
  );

  it("takes nothing over from another machine, where nobody can see what runs, and names the file", async () => {
    const reports = await aFolder();
    const path = await lockBy(reports, { pid: DEAD_PID, host: "elsewhere" });
    await expect(take(reports, "ws_1")).rejects.toMatchObject({
      code: "workspace-locked",
      message: expect.stringContaining("machine elsewhere"),
      hint: expect.stringContaining(path),
    });
    expect(await isLocked(reports, "ws_1")).toBe(true);
  });

  it("never lets two in, even where many find a dead owner at once", async () => {
    for (let round = 0; round < 20; round += 1) {
      const reports = await aFolder();
      await lockBy(reports, { pid: DEAD_PID, birth: "0" });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, async () => take(reports, "ws_1")));
      const winners = tries.filter(({ status }) => status === "fulfilled");
      expect(winners.length).toBeLessThanOrEqual(1);
    }
  });

  it("says where a file is in the way of its folder", async () => {
    const reports = join(await aFolder(), "reports");
    await writeFile(reports, "");
    await expect(take(reports, "ws_1")).rejects.toMatchObject({
      message: expect.stringContaining(reports),
    });
  });
});
