import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
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

  it.each([`${DEAD_PID}\n`, "", "no pid"])("takes over a lock that holds %j", async (text) => {
    const reports = await aFolder();
    await writeFile(join(reports, "ws_1.lock"), text);
    const lock = await takeFileLock(reports, "ws_1");
    expect(await readFile(join(reports, "ws_1.lock"), "utf8")).toBe(`${process.pid}\n`);
    await lock.release();
    expect(await readdir(reports)).toEqual([]);
  });

  it("lets only one of many in that find a dead owner at once", async () => {
    const reports = await aFolder();
    await writeFile(join(reports, "ws_1.lock"), `${DEAD_PID}\n`);
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, async () => takeFileLock(reports, "ws_1")),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
