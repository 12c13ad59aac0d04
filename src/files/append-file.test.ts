import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { appendLines } from "./append-file.ts";

async function afterAppending(before: string | undefined, lines: readonly string[]): Promise<string> {
  const path = join(await makeTemporaryFolder(), "log", "journal.ndjson");
  await appendLines(path, before === undefined ? [] : ["placeholder"]);
  if (before !== undefined) {
    await writeFile(path, before);
  }
  await appendLines(path, lines);
  return readFile(path, "utf8");
}

describe("appendLines()", () => {
  it.each([
    ["makes a missing file and its folder", undefined, '{"a":2}\n'],
    ["adds to what is there", '{"a":1}\n', '{"a":1}\n{"a":2}\n'],
    ["cuts off what a killed process left unfinished", '{"a":1}\n{"a":"un', '{"a":1}\n{"a":2}\n'],
    ["cuts off an unfinished first line", '{"a":"un', '{"a":2}\n'],
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
    await appendLines(path, []);
    await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("says so where a folder stands in the way", async () => {
    await expect(appendLines(await makeTemporaryFolder(), ["{}"])).rejects.toMatchObject({
      code: "not-a-file",
    });
  });
});
