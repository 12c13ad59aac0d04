import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { placeFile } from "./place-file.ts";

describe("placeFile()", () => {
  it.each([
    [null, "placed", "new", ["path"]],
    ["new", "same", "new", ["finished", "path"]],
    ["work", "other", "work", ["finished", "path"]],
  ] as const)("where %j is there: %s", async (present, outcome, content, names) => {
    const folder = await makeTemporaryFolder();
    const [finished, path] = [join(folder, "finished"), join(folder, "path")];
    await writeFile(finished, "new");
    if (present !== null) {
      await writeFile(path, present);
    }
    expect(await placeFile(finished, path)).toBe(outcome);
    expect(await readFile(path, "utf8")).toBe(content);
    expect((await readdir(folder)).toSorted()).toEqual(names);
  });
});
