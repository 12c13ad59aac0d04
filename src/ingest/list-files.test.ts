import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listFiles } from "./list-files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "list-files-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), "");
  }
}

describe("listFiles()", () => {
  it("lists the Markdown of a folder and those below by name, and nothing else", async () => {
    await write("b.md", "a/index.MD", "a/c.markdown", "a/photo.png", ".git/x.md", "node_modules/y/z.md");
    await symlink(folder, join(folder, "again"));
    await symlink("/etc/hostname", join(folder, "link.md"));
    expect(await listFiles(folder)).toEqual(
      ["a/c.markdown", "a/index.MD", "b.md"].map((name) => ({ name, path: join(folder, name) })),
    );
  });

  it("lists a file as itself, whatever it is", async () => {
    await write("a/feed.xml");
    const path = join(folder, "a/feed.xml");
    expect(await listFiles(path)).toEqual([{ path, name: "feed.xml" }]);
  });

  it("says that a folder holds nothing to read, or that it is not there", async () => {
    await write("photo.png");
    await expect(listFiles(folder)).rejects.toThrowError(
      expect.objectContaining({ code: "folder-without-news" }),
    );
    await expect(listFiles(join(folder, "absent"))).rejects.toThrow("absent");
  });
});
