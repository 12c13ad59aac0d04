import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FormatError } from "../errors.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { replaceFile } from "./replace-file.ts";

async function* failingAfter(text: string): AsyncGenerator<string> {
  yield text;
  throw new FormatError({ code: "spoilt", message: "The input ends here." });
}

describe("replaceFile()", () => {
  it("writes pieces in order, in folders that were missing", async () => {
    const path = join(await makeTemporaryFolder(), "a", "b", "file.txt");
    await replaceFile(path, ["one ", "two ", "x".repeat(300_000), " three"]);
    expect(await readFile(path, "utf8")).toBe(`one two ${"x".repeat(300_000)} three`);
  });

  it("leaves the old file and no part of a new one where the new content fails", async () => {
    const folder = await makeTemporaryFolder();
    const path = join(folder, "file.txt");
    await writeFile(path, "old");
    await expect(replaceFile(path, failingAfter("x".repeat(300_000)))).rejects.toThrow(
      "The input ends here.",
    );
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["file.txt"]);
  });

  it("says so where a folder stands in the way, and leaves no part behind", async () => {
    const folder = await makeTemporaryFolder();
    const path = join(folder, "taken");
    await mkdir(join(path, "full"), { recursive: true });
    await expect(replaceFile(path, "new")).rejects.toMatchObject({ code: "not-a-file" });
    expect(await readdir(folder)).toEqual(["taken"]);
  });
});
