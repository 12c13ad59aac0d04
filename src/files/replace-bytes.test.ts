import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { replaceBytes } from "./replace-bytes.ts";

const [STAND_IN, VALUE] = ["xaaaaaaaaaaaa", "x123456789abc"] as const;
const BLOCK_BYTES = 256 * 1024;

async function replaceIn(text: string): Promise<string> {
  const path = join(await makeTemporaryFolder(), "file");
  await writeFile(path, text);
  await replaceBytes(path, Buffer.from(STAND_IN), Buffer.from(VALUE));
  return readFile(path, "utf8");
}

describe("replaceBytes()", () => {
  it.each(Array.from({ length: 15 }, (_, index) => index))(
    "finds what begins %d bytes before the end of a block",
    async (before) => {
      const text = `${"-".repeat(BLOCK_BYTES - before)}${STAND_IN}é${STAND_IN}${"-".repeat(BLOCK_BYTES)}${STAND_IN}`;
      expect(await replaceIn(text)).toBe(text.replaceAll(STAND_IN, VALUE));
    },
  );

  it.each(["", "nothing", STAND_IN, STAND_IN.slice(1), STAND_IN.repeat(50_000)])(
    "leaves all else as it is",
    async (text) => {
      expect(await replaceIn(text)).toBe(text.replaceAll(STAND_IN, VALUE));
    },
  );

  it("takes nothing of another length", async () => {
    const path = join(await makeTemporaryFolder(), "file");
    await writeFile(path, "ab");
    await expect(replaceBytes(path, Buffer.from("a"), Buffer.from("bb"))).rejects.toThrow(RangeError);
    expect(await readFile(path, "utf8")).toBe("ab");
  });
});
