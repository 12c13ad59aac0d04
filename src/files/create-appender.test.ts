import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { createAppender } from "./create-appender.ts";
import { realDisk, type Disk } from "./disk.ts";

async function afterAppending(before: string | undefined, lines: readonly string[]): Promise<string> {
  const path = join(await makeTemporaryFolder(), before === undefined ? "log" : "", "journal.ndjson");
  if (before !== undefined) {
    await writeFile(path, before);
  }
  const appender = createAppender(path);
  await appender.append(lines);
  await appender.close();
  return readFile(path, "utf8");
}

/** The real disk, but for its syncs; it keeps what was asked of it. */
function aDisk(sync: () => Promise<void>): Disk & { readonly steps: string[] } {
  const steps: string[] = [];
  return {
    ...realDisk,
    steps,
    open: async (path, mode) => {
      const file = await realDisk.open(path, mode);
      steps.push("open");
      return {
        ...file,
        write: async (content) => {
          steps.push(`write ${String(content).trimEnd().split("\n").length}`);
          await file.write(content);
        },
        sync: async () => {
          steps.push("sync");
          await sync();
        },
        close: async () => {
          steps.push("close");
          await file.close();
        },
      };
    },
  };
}

describe("createAppender()", () => {
  it.each([
    ["makes a missing file and its folder", undefined, '{"a":2}\n'],
    ["adds to what is there", '{"a":1}\n', '{"a":1}\n{"a":2}\n'],
    ["cuts off what a killed process left unfinished", '{"a":1}\n{"a":"un', '{"a":1}\n{"a":2}\n'],
    ["cuts off an unfinished first line", '{"a":"un', '{"a":2}\n'],
    ["cuts off the zeros of a page that a power cut left unwritten", '{"a":1}\n\0\0\0', '{"a":1}\n{"a":2}\n'],
    [
      "cuts off an unfinished line of any length",
      `{"a":1}\n{"a":"${"x".repeat(200_000)}`,
      '{"a":1}\n{"a":2}\n',
    ],
    ["ends a whole line that lacks its end", '{"a":1}', '{"a":1}\n{"a":2}\n'],
  ])("%s", async (_name, before, after) => {
    expect(await afterAppending(before, ['{"a":2}'])).toBe(after);
  });

  it("makes no file for no lines", async () => {
    const path = join(await makeTemporaryFolder(), "journal.ndjson");
    const appender = createAppender(path);
    await appender.append([]);
    await appender.close();
    await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("says so where a folder stands in the way, and goes on saying so", async () => {
    const appender = createAppender(await makeTemporaryFolder());
    await expect(appender.append(["{}"])).rejects.toMatchObject({ code: "not-a-file" });
    await expect(appender.append(["{}"])).rejects.toMatchObject({ code: "not-a-file" });
    await appender.close();
  });

  it("opens its file again after it was closed", async () => {
    const path = join(await makeTemporaryFolder(), "journal.ndjson");
    const appender = createAppender(path);
    await appender.append(["1"]);
    await appender.close();
    await appender.append(["2"]);
    await appender.close();
    expect(await readFile(path, "utf8")).toBe("1\n2\n");
  });
});

describe("lines that are appended at once", () => {
  it("are written and synced together while an earlier sync is under way, in the order they came", async () => {
    const path = join(await makeTemporaryFolder(), "journal.ndjson");
    const syncs: (() => void)[] = [];
    const disk = aDisk(async () => new Promise<void>((resolve) => syncs.push(resolve)));
    const appender = createAppender(path, disk);
    const first = appender.append(["0"]);
    await until(() => syncs.length === 1);
    const settled: number[] = [];
    const others = Array.from({ length: 100 }, async (_, index) => {
      await appender.append([String(index + 1)]);
      settled.push(index);
    });
    await tick();
    expect(disk.steps, "nothing is written beside a sync").toEqual(["open", "write 1", "sync"]);
    syncs[0]?.();
    await first;
    await until(() => syncs.length === 2);
    expect(settled, "nobody is told before the second sync is done").toEqual([]);
    syncs[1]?.();
    await Promise.all(others);
    await appender.close();
    expect(disk.steps).toEqual(["open", "write 1", "sync", "write 100", "sync", "close"]);
    expect(await readFile(path, "utf8")).toBe(
      Array.from({ length: 101 }, (_, index) => `${index}\n`).join(""),
    );
  });

  it("all fail with the error of the disk, and nothing is written behind the gap", async () => {
    const path = join(await makeTemporaryFolder(), "journal.ndjson");
    let isFull = false;
    const disk = aDisk(async () => {
      if (isFull) {
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      }
    });
    const appender = createAppender(path, disk);
    await appender.append(["0"]);
    isFull = true;
    const first = appender.append(["1"]);
    await tick();
    const all = await Promise.allSettled([first, appender.append(["2"]), appender.append(["3"])]);
    expect(all).toEqual(
      all.map(() => ({ status: "rejected", reason: expect.objectContaining({ code: "disk-full" }) })),
    );
    isFull = false;
    await expect(appender.append(["4"])).rejects.toMatchObject({ code: "disk-full" });
    await appender.close();
    expect(disk.steps.at(-1), "the file is let go of").toBe("close");
    expect(await readFile(path, "utf8")).not.toContain("4");
  });
});

async function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await tick();
  }
}
