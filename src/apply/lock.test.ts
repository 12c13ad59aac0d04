import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isLocked, takeFileLock } from "./lock.ts";

/** No process has it: Linux ends at 4,194,304. */
const DEAD_PID = 4_194_305;

async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "helpferry-lock-"));
}

describe("takeFileLock()", () => {
  it("lets one in and refuses the other until it is released", async () => {
    const reports = await aFolder();
    const lock = await takeFileLock(reports, "ws_1");
    await expect(takeFileLock(reports, "ws_1")).rejects.toMatchObject({
      code: "workspace-locked",
      message: expect.stringContaining(String(process.pid)),
    });
    expect(await isLocked(reports, "ws_1")).toBe(true);
    await lock.release();
    expect(await isLocked(reports, "ws_1")).toBe(false);
    await (await takeFileLock(reports, "ws_1")).release();
    expect(await readdir(reports)).toEqual([]);
  });

  it("locks each workspace for itself, whatever its id", async () => {
    const reports = await aFolder();
    const locks = [await takeFileLock(reports, "../a"), await takeFileLock(reports, "b")];
    expect(await readdir(reports)).toHaveLength(2);
    await Promise.all(locks.map(async (lock) => lock.release()));
  });

  it("takes over from a process that no longer runs, and clears its file away", async () => {
    const reports = await aFolder();
    await writeFile(join(reports, `ws_1.${DEAD_PID}.0a1b-2c.lock`), "");
    expect(await isLocked(reports, "ws_1")).toBe(false);
    const lock = await takeFileLock(reports, "ws_1");
    expect(await readdir(reports)).toEqual([expect.stringContaining(`ws_1.${process.pid}.`)]);
    await lock.release();
    expect(await readdir(reports)).toEqual([]);
  });

  it("never lets two in, even where many find a dead owner at once", async () => {
    for (let round = 0; round < 20; round += 1) {
      const reports = await aFolder();
      await writeFile(join(reports, `ws_1.${DEAD_PID}.0a1b-2c.lock`), "");
      const tries = await Promise.allSettled(
        Array.from({ length: 8 }, async () => takeFileLock(reports, "ws_1")),
      );
      const winners = tries.filter(({ status }) => status === "fulfilled");
      expect(winners.length).toBeLessThanOrEqual(1);
    }
  });

  it("says where a file is in the way of its folder", async () => {
    const reports = join(await aFolder(), "reports");
    await writeFile(reports, "");
    await expect(takeFileLock(reports, "ws_1")).rejects.toMatchObject({
      message: expect.stringContaining(reports),
    });
  });
});
