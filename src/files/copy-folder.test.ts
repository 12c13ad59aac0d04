import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../testing/list-files.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { copyFolder } from "./copy-folder.ts";

describe("copyFolder()", () => {
  it("copies files and folders that are meant, and follows no link", async () => {
    const parent = await makeTemporaryFolder();
    const from = join(parent, "from");
    await mkdir(join(from, "in"), { recursive: true });
    await writeFile(join(from, "a"), "1");
    await writeFile(join(from, "in", "b"), "2");
    await writeFile(join(from, "in", "left-out"), "3");
    await symlink("/etc", join(from, "link"));
    await copyFolder(from, join(parent, "to"), (name) => name !== "left-out");
    expect(await listFiles(join(parent, "to"))).toEqual({ a: "1", "in/b": "2" });
  });

  it("makes nothing of a folder that is missing", async () => {
    const parent = await makeTemporaryFolder();
    await copyFolder(join(parent, "nowhere"), join(parent, "to"));
    expect(await listFiles(parent)).toEqual({});
  });
});
