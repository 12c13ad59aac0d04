import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { GrowingFile } from "./growing-file.ts";

describe("GrowingFile", () => {
  it("holds its pieces in their order, those longer than a block too, and hands on the same bytes", async () => {
    const path = join(await makeTemporaryFolder(), "file");
    const blocks: Buffer[] = [];
    const file = await GrowingFile.create(path, (block) => void blocks.push(Buffer.from(block)));
    const pieces = Array.from({ length: 400 }, (_, index) => `${index} é日😀 `.repeat(index % 100));
    pieces.push("ü".repeat(300_000));
    for (const piece of pieces) {
      file.add(piece);
      if (file.isDue) {
        await file.drain();
      }
    }
    await file.end();
    await file.sync();
    await file.close();
    expect(await readFile(path, "utf8")).toBe(pieces.join(""));
    expect(Buffer.concat(blocks).toString("utf8")).toBe(pieces.join(""));
    expect(blocks.length).toBeGreaterThan(3);
  });

  it("is a new one: a file that is there is not touched", async () => {
    const path = join(await makeTemporaryFolder(), "file");
    const first = await GrowingFile.create(path);
    first.add("first");
    await first.end();
    await first.close();
    await expect(GrowingFile.create(path)).rejects.toMatchObject({ code: "not-a-folder" });
    expect(await readFile(path, "utf8")).toBe("first");
  });

  it("says which file could not be made", async () => {
    const path = join(await makeTemporaryFolder(), "missing", "file");
    await expect(GrowingFile.create(path)).rejects.toThrow(path);
  });
});
