import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { StagedFile } from "./staged-file.ts";

async function oldFile(): Promise<string> {
  const path = join(await makeTemporaryFolder(), "file.txt");
  await writeFile(path, "old");
  return path;
}

async function stage(path: string, pieces: readonly (string | Uint8Array)[]): Promise<StagedFile> {
  const file = await StagedFile.open(path);
  for (const piece of pieces) {
    if (file.add(piece)) {
      await file.drain();
    }
  }
  return file;
}

const PIECES = Array.from({ length: 3_000 }, (_, index) => `é ${index} ${"x".repeat(index % 400)}\n`);

describe("StagedFile", () => {
  it.each([
    ["as it is added", false],
    ["finished before", true],
  ])("takes the place of the old one when it is committed, %s", async (_, isFinished) => {
    const path = await oldFile();
    const bytes = Buffer.from("bytes, good for the call alone");
    const file = await stage(path, [...PIECES, bytes]);
    bytes.fill(0);
    if (isFinished) {
      await file.finish();
    }
    expect(await readFile(path, "utf8")).toBe("old");
    await file.commit();
    expect(await readFile(path, "utf8")).toBe(`${PIECES.join("")}bytes, good for the call alone`);
    expect(await readdir(dirname(path))).toEqual([basename(path)]);
  });

  it.each([
    ["as it is added", false],
    ["finished before", true],
  ])("leaves the old one and nothing else when it is discarded, %s", async (_, isFinished) => {
    const path = await oldFile();
    const file = await stage(path, PIECES);
    if (isFinished) {
      await file.finish();
    }
    await file.discard();
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(dirname(path))).toEqual([basename(path)]);
  });

  it("takes away what a killed process left, and nothing that another one is writing", async () => {
    const path = await oldFile();
    const { pid: gone } = spawnSync(process.execPath, ["-e", ""]);
    const [left, growing, other] = [`${path}.${gone}.part`, `${path}.${process.ppid}.part`, `${path}.x.part`];
    for (const name of [left, growing, other]) {
      await writeFile(name, "half");
    }
    await (await stage(path, ["new"])).commit();
    const names = [path, growing, other].map((name) => basename(name));
    expect((await readdir(dirname(path))).toSorted()).toEqual(names.toSorted());
  });

  it("stays in its place when it is discarded after all", async () => {
    const path = await oldFile();
    const file = await stage(path, ["new"]);
    await file.commit();
    await file.discard();
    expect(await readFile(path, "utf8")).toBe("new");
  });

  it("takes a piece that is longer than what it gathers", async () => {
    const path = await oldFile();
    await (await stage(path, ["a", "é".repeat(400_000), Buffer.alloc(600_000, "b"), "c"])).commit();
    expect(await readFile(path, "utf8")).toBe(`a${"é".repeat(400_000)}${"b".repeat(600_000)}c`);
  });
});
