import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { FileWindow } from "./file-window.ts";

const CONTENT = Buffer.from(Array.from({ length: 60_000 }, (_, index) => `${index}\n`).join(""));

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(await makeTemporaryFolder(), "file.txt");
  await writeFile(path, content);
  return path;
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

describe("FileWindow", () => {
  it.each([
    ["all of what it shows", (shown: number) => shown],
    ["half of what it shows", (shown: number) => Math.floor(shown / 2)],
    ["nothing until all is there", () => 0],
  ])("comes upon every byte once where its reader passes over %s", async (_, pass) => {
    const window = FileWindow.openHashed(await fileOf(CONTENT));
    const passed: Buffer[] = [];
    const take = (count: number): void => {
      passed.push(Buffer.from(window.bytes.subarray(window.start, window.start + count)));
      window.start += count;
    };
    while (!window.isWhole) {
      window.fill();
      take(pass(window.end - window.start));
    }
    take(window.end - window.start);
    expect(Buffer.concat(passed).equals(CONTENT)).toBe(true);
    expect(window.finish()).toBe(sha256(CONTENT));
    window.close();
  });

  it.each(["", "short", CONTENT])("hashes what nobody looked at", async (content) => {
    const window = FileWindow.openHashed(await fileOf(content));
    expect(window.finish()).toBe(sha256(content));
    window.close();
  });

  it("says so where there is no file, or a folder", async () => {
    const folder = await makeTemporaryFolder();
    expect(FileWindow.find(join(folder, "missing"))).toBeUndefined();
    expect(() => FileWindow.openHashed(join(folder, "missing"))).toThrowError(
      expect.objectContaining({ code: "file-not-found" }),
    );
    const window = FileWindow.find(folder);
    expect(() => window?.fill()).toThrowError(expect.objectContaining({ code: "not-a-file" }));
    window?.close();
  });
});
