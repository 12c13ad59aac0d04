import { spawnSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { makeWorkFolder } from "./work-folder.ts";

it("makeWorkFolder() removes what killed processes left under that name, and nothing else", async () => {
  const parent = join(await makeTemporaryFolder(), "out");
  const { pid: dead } = spawnSync(process.execPath, ["--version"]);
  const others = [`.part-${process.pid}-abc`, `.other-${dead}-abc`, "fr.csv", "report-2024-final"];
  for (const name of [`.part-${dead}-abc`, ...others]) {
    await mkdir(join(parent, name), { recursive: true });
    await writeFile(join(parent, name, "fr"), "half");
  }
  const made = await makeWorkFolder(parent, ".part");
  expect(await readdir(parent)).toEqual(expect.arrayContaining([...others, basename(made)]));
  expect(await readdir(parent)).toHaveLength(others.length + 1);
  expect(await readdir(made)).toEqual([]);
});
